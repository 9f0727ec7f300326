# Prints what zsh offers for the lines on standard input, sorted: complete.zsh SHARE
#
# zsh completes only what is typed into it: so another one is, which prints what it would offer.
zmodload zsh/zpty
setup="
PROMPT= ; unsetopt zle_bracketed_paste 2>/dev/null
fpath=($1/zsh/site-functions $1/zsh/vendor-completions \$fpath)
autoload -Uz compinit && compinit -u -D
bindkey '^I' complete-word
compadd() {
  local -a hits
  [[ \" \${@[1,(i)--]} \" == *' -'[OAD]' '* ]] || builtin compadd -O hits \"\$@\"
  (( \$#hits )) && print -rl -- offered:\${^hits}
  builtin compadd \"\$@\"
}
finish() { print -r -- offered:all }
comppostfuncs=(finish)
print -r -- is:ready
"
while IFS= read -r line; do
  zpty other zsh -f -i
  zpty -w other "$setup"
  zpty -r -m other output '*is:ready*'$'\n'
  zpty -w -n other "$line"$'\t'
  zpty -r -m other output '*offered:all*'
  zpty -d other
  print -r -- "== $line"
  print -r -- ${output//$'\r'/} | grep -o 'offered:.*' | sed 's/^offered://' | grep -v '^all$' | LC_ALL=C sort -u
done

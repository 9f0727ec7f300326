# Prints what bash offers for the lines on standard input, sorted: complete.bash SHARE
source "$1/bash-completion/completions/trailbell"
while IFS= read -r line; do
  COMP_LINE=$line COMP_POINT=${#line}
  read -ra COMP_WORDS <<< "$line"
  [[ $line == *" " ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _trailbell trailbell "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  echo "== $line"
  printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort
done

# Prints what fish offers for the lines on standard input, sorted: complete.fish SHARE
source $argv[1]/fish/vendor_completions.d/trailbell.fish
while read -l line
    echo "== $line"
    complete -C "$line" | string replace -r '\t.*' '' | LC_ALL=C sort
end

# Prints what fish offers for the lines on standard input, sorted: complete.fish SHARE
#
# What the program itself is asked for, fish completes only where it is typed: so another one is typed into,
# which writes down what it would offer when it meets Ctrl-X.
set -q TERM; or set -lx TERM xterm
set -l offered (mktemp)
set -lx OFFERED $offered
set -lx COMPLETIONS $argv[1]/fish/vendor_completions.d/trailbell.fish
set -l setup 'source $COMPLETIONS
    function offer
        complete -C (commandline -c) >$OFFERED
        kill $fish_pid
    end
    bind \cx offer'
while read -l line
    begin
        sleep 1
        printf '%s\x18' "$line"
        sleep 2
    end | script -qec "fish --no-config -i -C '$setup'" /dev/null >/dev/null 2>&1
    echo "== $line"
    string replace -r '\t.*' '' <$offered | LC_ALL=C sort
end
rm $offered

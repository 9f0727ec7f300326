# Puts the help of one command, with lines of any length, in the order of a manual page.
#
# name: the page's; version: the program's; date: the page's.

# Returns text as a manual's source has it.
function plain(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  if (text ~ /^[.']/) text = "\\&" text
  return text
}

# Returns prose: a hyphen in a word stays one, and what stands between backticks is bold.
function prose(text,    parts, count, index_, out) {
  gsub(/\\/, "\\e", text)
  gsub(/--/, "\\-\\-", text)
  count = split(text, parts, "`")
  out = parts[1]
  for (index_ = 2; index_ <= count; index_++)
    out = out (index_ % 2 == 0 ? "\\fB" : "\\fR") parts[index_]
  if (out ~ /^[.']/) out = "\\&" out
  return out
}

# Returns what stands before an explanation: values in italics, all else in bold.
function label(text,    out, open, close_) {
  text = plain(text)
  out = ""
  while ((open = index(text, "<")) > 0 && (close_ = index(text, ">")) > open) {
    out = out "\\fB" substr(text, 1, open - 1) "\\fI" substr(text, open + 1, close_ - open - 1)
    text = substr(text, close_ + 1)
  }
  return out (text == "" ? "" : "\\fB" text) "\\fR"
}

# Adds a line of source to one of the page's sections.
function add(section, line) {
  if (!(section in sections)) order[++order_count] = section
  sections[section] = sections[section] line "\n"
}

function end_example() {
  if (in_example) add(section, ".EE")
  in_example = 0
}

BEGIN { section = "DESCRIPTION" }

/^OVERVIEW: / {
  overview = substr($0, 11)
  add(section, prose(overview))
  next
}

/^USAGE: / {
  end_example()
  usage = label(substr($0, 8))
  part = "options"
  next
}

# Behind the usage: titles, and under each what can be given.
part == "options" {
  if ($0 ~ /^[A-Z]/) {
    title = substr($0, 1, length($0) - 1)
    section = title == "SUBCOMMANDS" ? "COMMANDS" : "OPTIONS"
    if (section == "OPTIONS" && title != "OPTIONS") add(section, ".SS " title)
    if (section == "OPTIONS" && title == "OPTIONS" && (section in sections)) add(section, ".SS OTHERS")
  } else if (substr($0, 1, 26) ~ /^ +$/) {
    add(section, prose(substr($0, 27)))
  } else if ($0 ~ /^  See /) {
    next
  } else if ($0 ~ /^  /) {
    # The explanation begins in column 27, unless the label reaches there: then on the next line.
    explained = substr($0, 26, 1) == " " && substr($0, 27, 1) != "<"
    text = explained ? substr($0, 3, 23) : substr($0, 3)
    sub(/ +$/, "", text)
    add(section, ".TP")
    if (section == "COMMANDS") {
      split(text, words, " ")
      add(section, ".BR " plain(name "-" words[1]) " (1)" (words[2] == "" ? "" : " \" " words[2] "\""))
      see_also = see_also (see_also == "" ? "" : " ,\n") ".BR " plain(name "-" words[1]) " (1)"
    } else {
      add(section, label(text))
    }
    if (explained) add(section, prose(substr($0, 27)))
  }
  next
}

# Before it: prose, titles in capitals, and lines to be typed, which are indented.
/^[A-Z][A-Z ]+$/ { end_example(); section = $0; next }

/^  / {
  if (!in_example) add(section, ".EX")
  in_example = 1
  add(section, plain(substr($0, 3)))
  next
}

/^$/ {
  end_example()
  if (section == "DESCRIPTION") pending = 1
  next
}

{
  end_example()
  if (pending) add(section, ".PP")
  pending = 0
  add(section, prose($0))
}

function print_section(section) {
  if (section in sections) printf ".SH %s\n%s", section, sections[section]
  delete sections[section]
}

END {
  summary = tolower(substr(overview, 1, 1)) substr(overview, 2)
  sub(/\.$/, "", summary)
  printf ".TH %s 1 %s \"trailbell %s\" \"User Commands\"\n", plain(toupper(name)), date, version
  printf ".SH NAME\n%s \\- %s\n", plain(name), prose(summary)
  printf ".SH SYNOPSIS\n%s\n", usage
  print_section("DESCRIPTION")
  print_section("COMMANDS")
  print_section("OPTIONS")
  if (!("EXIT STATUS" in sections)) add("EXIT STATUS", "As\n.BR trailbell (1)\nsays.")
  print_section("EXIT STATUS")
  if (name == "trailbell") {
    add("ENVIRONMENT", ".TP\n.B NO_COLOR\nWhere it is set to anything, there are no colours.")
    add("ENVIRONMENT", ".TP\n.B TERM\nWith\n.I dumb\nthere are no colours.")
    add("ENVIRONMENT", ".TP\n.B TRAILBELL_OPTIONS\nFurther options, one a line, as in a file for\n.BR \\-\\-config .")
    add("ENVIRONMENT", ".TP\n.BR TZ \" and \" TZDIR\nWhat\n.B \\-\\-time\\-zone local\nis, and where files of time zones are.")
    add("ENVIRONMENT", ".TP\n.B TMPDIR\nWhere a timeline puts what is too much for memory.")
    add("ENVIRONMENT", ".TP\n.B COLUMNS\nThe width of the help, in characters.")
  }
  print_section("ENVIRONMENT")
  for (index_ = 1; index_ <= order_count; index_++)
    if (order[index_] != "EXAMPLES") print_section(order[index_])
  print_section("EXAMPLES")
  parent = name
  sub(/-[^-]*$/, "", parent)
  if (name != "trailbell") see_also = ".BR " plain(parent) " (1)" (see_also == "" ? "" : " ,\n") see_also
  printf ".SH SEE ALSO\n%s\n", see_also
}

// Nothing is to be included: the tables are found by their name, when the program is linked.

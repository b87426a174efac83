package jp.madoguchi.forms.check;

/**
 * Where something stands in a procedure folder.
 *
 * @param file name within the folder
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 */
record Place(String file, int line, int column) {}

package jp.madoguchi.forms.violator;

import javax.sql.DataSource;

/** Breaks a house rule on purpose. */
record FormsKnowDatabases(DataSource database) {}

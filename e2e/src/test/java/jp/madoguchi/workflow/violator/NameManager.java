package jp.madoguchi.workflow.violator;

/** Breaks a house rule on purpose. */
final class NameManager {}

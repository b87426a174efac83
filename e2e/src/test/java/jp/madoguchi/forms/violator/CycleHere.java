package jp.madoguchi.forms.violator;

import jp.madoguchi.forms.other.CycleThere;

/** Breaks a house rule on purpose, together with {@link CycleThere}. */
public record CycleHere(CycleThere there) {}

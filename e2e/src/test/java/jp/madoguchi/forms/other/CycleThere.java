package jp.madoguchi.forms.other;

import jp.madoguchi.forms.violator.CycleHere;
import org.jspecify.annotations.Nullable;

/** Breaks a house rule on purpose, together with {@link CycleHere}. */
public record CycleThere(@Nullable CycleHere here) {}

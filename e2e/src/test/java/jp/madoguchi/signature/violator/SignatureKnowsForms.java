package jp.madoguchi.signature.violator;

import jp.madoguchi.forms.answer.Answers;

/** Breaks a house rule on purpose. */
record SignatureKnowsForms(Answers answers) {}

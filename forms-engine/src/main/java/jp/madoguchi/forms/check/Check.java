package jp.madoguchi.forms.check;

/** One question asked of a definition that compiles. Instances hold no state. */
interface Check {

    /** Adds a finding for everything that is wrong; each says how to mend it. */
    void check(Examined examined, Findings findings);
}

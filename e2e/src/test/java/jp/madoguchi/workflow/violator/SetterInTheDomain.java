package jp.madoguchi.workflow.violator;

/** Breaks a house rule on purpose. */
final class SetterInTheDomain {
    private int days;

    public void setDays(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}

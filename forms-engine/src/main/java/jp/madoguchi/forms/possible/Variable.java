package jp.madoguchi.forms.possible;

import java.util.List;
import java.util.Optional;

/**
 * A name of a form as reasoning sees it.
 *
 * @param path the field: {@code members[].name}; or the name of a decision's outcome
 * @param values every value it may have
 * @param shownIf what must be true while it has a value: its own condition, its page's, those of groups around it
 * @param definition what it is computed from
 * @param requiredIf what must be true for it to be required; empty list if it always is, absent if it never is
 */
record Variable(
        String path,
        Possible values,
        List<Condition> shownIf,
        Optional<Condition> definition,
        Optional<List<Condition>> requiredIf) {}

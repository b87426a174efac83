package jp.madoguchi.web.control;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;

/** What a control has to know of the form it stands in. */
public interface FormAround {
    /** The day it is at the office. */
    LocalDate today();

    /** Where an attached file can be fetched. */
    String fileUrl(String attachment);

    /** Where a script finds the choices of a field. */
    String optionsUrl(FieldEntry entry);

    /** The own applications that a field may name, newest first. */
    List<ChoiceEntry> earlier(FieldEntry entry);
}

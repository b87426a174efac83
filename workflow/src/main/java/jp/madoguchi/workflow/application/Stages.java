package jp.madoguchi.workflow.application;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;

/** Where the stages of procedures of several stages are linked: each application to the one whose grant opened it. */
public interface Stages {
    /** Links a new application to the one before it. */
    void link(Application next, ApplicationId before, Answers carried);

    /** What was carried over into an application; empty if it is no later stage. */
    Optional<Answers> carried(ApplicationId id);

    /** The whole family of an application, itself among them, in the order in which they were begun. */
    List<ApplicationId> family(ApplicationId id);

    /** The applications that were begun from the grant of this one. */
    List<ApplicationId> after(ApplicationId id);
}

package jp.madoguchi.workflow.application;

import java.util.List;

/** Where it is kept what applicants without an account wrote or said after the application. */
public interface CounterActs {
    void add(Application application, CounterAct act);

    /** All of a case, by number. */
    List<CounterAct> of(ApplicationId id);
}

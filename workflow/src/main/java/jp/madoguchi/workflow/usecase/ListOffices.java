package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.party.Official;

/** The offices of an official's agency, such as those that can be asked for an opinion. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ListOffices {
    private final Offices offices;

    @Inject
    ListOffices(Offices offices) {
        this.offices = offices;
    }

    /** All of them, by name. */
    public List<Offices.Office> list(Official actor) {
        return offices.of(actor.agency());
    }
}

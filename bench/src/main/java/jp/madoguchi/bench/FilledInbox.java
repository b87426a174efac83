package jp.madoguchi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.usecase.InboxFilter;
import jp.madoguchi.workflow.usecase.InboxFilter.Tab;
import jp.madoguchi.workflow.usecase.InboxPage;
import jp.madoguchi.workflow.usecase.ShowInbox;

/** What {@link InboxBenchmark} measures, on a database of its own. */
final class FilledInbox {
    private static final int MILLION = 1_000_000;
    private static final int WARMING = 300;
    private static final int CALLS = 1_000;
    private static final int TASK_QUERIES = 60;
    private static final double GOAL_MILLIS = 0.5;
    private static final Official OFFICIAL = new Official(
            People.REVIEWER.id(),
            People.MINATO,
            "bench",
            Set.of(new RoleInOffice(new OfficeId("office-7"), Role.REVIEWER)),
            null);

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final ShowInbox show = installation.get(ShowInbox.class);

    void run(Consumer<Result> results) throws Exception {
        int most = Integer.getInteger("bench.inbox.cases", 10 * MILLION);
        fill(0, MILLION);
        double taskQuery = taskQuery();
        double[] small = measure("10⁶", taskQuery, results);
        if (most > MILLION) {
            fill(MILLION, most);
            double[] large = measure("10⁷", taskQuery, results);
            results.accept(new Result(
                    "inbox page 1, in the database, p99 at 10⁷",
                    large[1],
                    "ms",
                    Optional.of("p99 at 10⁶"),
                    Optional.of(large[1] / small[1]),
                    Optional.of("≤ 1.5 × p99 at 10⁶"),
                    Optional.of(large[1] <= 1.5 * small[1])));
        }
    }

    /** Cases of a hundred offices; due days over three years; counters as they are after folding. */
    private void fill(int from, int to) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table inbox drop constraint if exists fk_inbox_application");
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '1GB'");
            String[] indexes = takeOff(statement);
            statement.execute(
                    """
                    insert into inbox (application_id, agency_id, office_id, due_on, open, state, signature_state,
                        arrival_number, procedure_id, procedure_name, applicant_name, arrived_at, claimed_by, claimed_name,
                        case_version)
                    select gen_random_uuid(), 'minato', 'office-' || n %% 100, date '2024-01-01' + (n / 100 * 37 %% 1095),
                        n / 100 %% 10 = 0,
                        case when n / 100 %% 10 <> 0 then 'ISSUED' when n / 1000 %% 10 < 2 then 'ARRIVED'
                            when n / 1000 %% 10 = 9 then 'DRAFTED' else 'UNDER_REVIEW' end,
                        'VERIFIED', 'B' || n, 'residence-certificate-copy', '住民票の写しの交付請求', '山田 太郎' || n %% 1000,
                        timestamptz '2024-01-01' + n * interval '1 second',
                        case when n / 1000 %% 10 >= 2 then md5((n / 100 %% 40)::text)::uuid end, null, 3
                    from generate_series(%d, %d) n"""
                            .formatted(from, to - 1));
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("truncate inbox_count");
            statement.execute(
                    """
                    insert into inbox_count (agency_id, office_id, bucket, delta)
                    select agency_id, office_id, bucket, count(*) from inbox, lateral (
                        select 'ALL' as bucket union all select 'DONE' where not open
                        union all select 'UNCLAIMED' where open and claimed_by is null
                        union all select 'APPROVAL' where state = 'DRAFTED') b group by 1, 2, 3""");
            statement.execute("vacuum analyze inbox");
            statement.execute("vacuum analyze inbox_count");
        }
    }

    /** Drops the indexes but the key, which are built faster afterwards; returns how to make them. */
    private static String[] takeOff(Statement statement) throws SQLException {
        java.util.List<String> made = new java.util.ArrayList<>();
        java.util.List<String> names = new java.util.ArrayList<>();
        try (var rows = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where tablename = 'inbox' and indexname <> 'pk_inbox'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                made.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return made.toArray(String[]::new);
    }

    /** p50 and p99 of what the database needs for page 1 of the cases that nobody has claimed. */
    private double[] measure(String size, double taskQuery, Consumer<Result> results) throws Exception {
        Optional<String> deep = Optional.empty();
        for (int page = 0; page < 40; page++) {
            deep = show.page(OFFICIAL, InboxFilter.of(Tab.ALL), deep).next();
        }
        Optional<String> far = deep;
        double[] first = new double[0];
        for (Tab tab : Tab.values()) {
            String name = "inbox " + tab + " at " + size + ", page 1 with counts";
            double[] millis = time(() -> show.page(OFFICIAL, InboxFilter.of(tab), Optional.empty()), CALLS);
            double[] inside = inDatabase(tab, Optional.empty(), name, taskQuery, results);
            if (tab == Tab.UNCLAIMED) {
                first = inside;
            }
            results.accept(Result.of(name + ", with Java, p50", millis[0], "ms"));
            results.accept(Result.of(name + ", with Java, p99", millis[1], "ms"));
        }
        inDatabase(Tab.ALL, far, "inbox ALL at " + size + ", page 41 with counts", taskQuery, results);
        return first;
    }

    /** p50 and p99 of what the database needs for page 1 with counts, beside what it needs for the engine's list. */
    private double[] inDatabase(Tab tab, Optional<String> from, String name, double taskQuery, Consumer<Result> results)
            throws Exception {
        double[] millis = ServerDurations.of(database, CALLS, () -> show.page(OFFICIAL, InboxFilter.of(tab), from));
        double half = millis[CALLS / 2];
        results.accept(new Result(
                name + ", in the database, p50",
                half,
                "ms",
                Optional.of("TaskQuery at 10⁶ in the database, " + Math.round(taskQuery * 10) / 10.0 + " ms"),
                Optional.of(taskQuery / half),
                Optional.of("≤ 0.5 ms and ≥ 100 × TaskQuery"),
                Optional.of(half <= GOAL_MILLIS && taskQuery / half >= 100)));
        double last = millis[CALLS * 99 / 100];
        results.accept(Result.of(name + ", in the database, p99", last, "ms"));
        return new double[] {half, last};
    }

    private interface Call {
        InboxPage run() throws Exception;
    }

    private static double[] time(Call call, int calls) throws Exception {
        for (int i = 0; i < Math.min(WARMING, calls); i++) {
            call.run();
        }
        double[] millis = new double[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new double[] {millis[calls / 2], millis[calls * 99 / 100]};
    }

    /** p50, in the database, of the engine's own list of one group's tasks, by due day, over 10⁶ tasks of a hundred groups. */
    private double taskQuery() throws Exception {
        try (BareEngine bare = new BareEngine(database.url())) {
            bare.run(1);
            database.update(
                    """
                    insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_,
                        suspension_state_)
                    select 'bench-' || n, 1, 'task', 'one', 50, now(), timestamp '2024-01-01' + n * interval '1 second', 1
                    from generate_series(0, 999999) n""");
            database.update(
                    """
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    select 'bench-' || n, 1, 'office-' || n % 100, 'candidate', 'bench-' || n
                    from generate_series(0, 999999) n""");
            database.update("analyze act_ru_task");
            database.update("analyze act_ru_identitylink");
            double[] millis = ServerDurations.of(database, TASK_QUERIES, () -> bare.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroup("office-7")
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 50));
            return millis[TASK_QUERIES / 2];
        }
    }
}

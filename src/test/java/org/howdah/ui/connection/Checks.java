package org.howdah.ui.connection;

import java.time.Duration;
import java.util.List;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;

/// Tests as they may end.
final class Checks {
    static final ServerCheck GOOD = new ServerCheck(List.of(
            done(Kind.RESOLVE, 3, "10.20.1.31"), done(Kind.TCP, 4, "10.20.1.31 answers on port 5432"),
            done(Kind.TLS, 18, "TLSv1.3, certificate of CN=db-l01.shop.example until 2026-08-14T00:00:00Z"),
            done(Kind.SIGN_IN, 31, "as howdah_mon, scram-sha-256"), done(Kind.VERSION, 6, "PostgreSQL 17.6"),
            done(Kind.RECOVERY, 0, "a primary"), done(Kind.ROLE, 0, "howdah_mon, in pg_monitor"),
            done(Kind.OTHER_SESSIONS, 0, "shown whole"), done(Kind.TRACK_ACTIVITIES, 0, "on"),
            done(Kind.QUERY_SIZE, 0, "4096 bytes"), done(Kind.IO_TIMING, 0, "on"),
            done(Kind.STATEMENTS, 0, "version 1.11 in schema public"), done(Kind.QUERY_IDS, 0, "on"),
            new CheckStep(Kind.SIGNAL, Verdict.NOT_TRIED, null, "not needed to observe")), null, null, null);

    static final ServerCheck LACKING = new ServerCheck(List.of(
            done(Kind.RESOLVE, 3, "10.20.1.31"), done(Kind.TCP, 4, "10.20.1.31 answers on port 5432"),
            done(Kind.TLS, 18, "TLSv1.3, certificate of CN=db-l01.shop.example until 2026-08-14T00:00:00Z"),
            done(Kind.SIGN_IN, 31, "as howdah_mon, scram-sha-256"), done(Kind.VERSION, 6, "PostgreSQL 17.6"),
            done(Kind.RECOVERY, 0, "a primary"), done(Kind.ROLE, 0, "howdah_mon, in pg_monitor"),
            done(Kind.OTHER_SESSIONS, 0, "shown whole"), done(Kind.TRACK_ACTIVITIES, 0, "on"),
            done(Kind.QUERY_SIZE, 0, "4096 bytes"),
            new CheckStep(Kind.IO_TIMING, Verdict.WARNING, null, "off", "how long reads and writes take is not known",
                    "ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf();"),
            new CheckStep(Kind.STATEMENTS, Verdict.FAILED, null, "not created in this database",
                    "statements are known only while they run", "CREATE EXTENSION pg_stat_statements;"),
            done(Kind.QUERY_IDS, 0, "on"),
            new CheckStep(Kind.SIGNAL, Verdict.NOT_TRIED, null, "not needed to observe")), null, null, null);

    private Checks() {}

    static CheckStep done(Kind kind, long millis, String finding) {
        return new CheckStep(kind, Verdict.DONE, millis == 0 ? null : Duration.ofMillis(millis), finding);
    }

    static ServerCheck failing(Kind kind, FaultKind fault, String sentence) {
        return new ServerCheck(List.of(done(Kind.RESOLVE, 3, "10.20.1.31"),
                new CheckStep(kind, Verdict.FAILED, Duration.ofMillis(12), sentence)), null,
                new ServerFault(fault, null, sentence, ""), null);
    }
}

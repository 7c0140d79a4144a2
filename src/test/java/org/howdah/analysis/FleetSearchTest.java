package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.howdah.analysis.FleetSearch.Mistake;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.replication.Lsn;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FleetSearchTest {
    private static final FleetRow SHOP = Fleets.server("shop-prod-01").in("Web Shop").tagged("Billing", "eu")
            .in(Environment.PRODUCTION).version("16.10").load(17.9)
            .read(DatabaseSize.PROBE, new DatabaseSize(1, "shop", 50L << 30))
            .read(DatabaseAge.PROBE, new DatabaseAge(1, "shop", 1L << 30, 0, 200_000_000, 400_000_000))
            .read(Session.PROBE, FleetSessions.waiting(1, "Lock"),
                    FleetSessions.inTransaction(2, Duration.ofMinutes(18)))
            .row();
    private static final FleetRow COPY = Fleets.server("shop-copy").in("Web Shop").in(Environment.STAGING)
            .version("18.1").standby().load(0.4).read(Session.PROBE)
            .read(StandbyReplay.PROBE, new StandbyReplay(9, "streaming", new Lsn(9), new Lsn(5),
                    FleetSessions.SERVER_TIME.minusSeconds(7), false))
            .row();
    private static final FleetRow GONE = Fleets.server("downtown").tagged("eu").version("9.6.24")
            .link(new Link.Down(Fleets.NOW, new ServerFault(FaultKind.NO_ROUTE, null, "gone", ""), null)).row();
    private static final List<FleetRow> ALL = List.of(SHOP, COPY, GONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | shop-prod-01 shop-copy downtown",
            "shop | shop-prod-01 shop-copy",
            "SHOP prod | shop-prod-01",
            "billing | shop-prod-01",
            "EXAMPLE.org | shop-prod-01 shop-copy downtown",
            "env:production | shop-prod-01",
            "env:production,staging | shop-prod-01 shop-copy",
            "-env:production | shop-copy downtown",
            "down | downtown",
            "name:down | downtown",
            "status:problem | downtown",
            "problem | downtown",
            "up | shop-prod-01 shop-copy",
            "tag:EU | shop-prod-01 downtown",
            "tag:e | ''",
            "group:\"web shop\" | shop-prod-01 shop-copy",
            "\"web shop\" | shop-prod-01 shop-copy",
            "role:standby | shop-copy",
            "role=primary | shop-prod-01 downtown",
            "host:copy.example | shop-copy",
            "version:16 | shop-prod-01",
            "version:16.10 | shop-prod-01",
            "version:16.9 | ''",
            "version>=16 | shop-prod-01 shop-copy",
            "version<17 | shop-prod-01 downtown",
            "version:9.6 | downtown",
            "version>9.6.23 | shop-prod-01 shop-copy downtown",
            "version>9.6.24 | shop-prod-01 shop-copy",
            "lag>5s | shop-copy",
            "lag>8s | ''",
            "lag>=7000ms | shop-copy",
            "load>10 | shop-prod-01",
            "load<1 | shop-copy",
            "tx>15min | shop-prod-01",
            "tx>1h | ''",
            "blocked>0 | shop-prod-01",
            "blocked=1 | shop-prod-01",
            "size>40GB | shop-prod-01",
            "size>40TB | ''",
            "xid>=50% | shop-prod-01",
            "xid>50 | ''",
            "uptime>2d | shop-prod-01 shop-copy",
            "env:production tag:billing version:16 shop load>1 | shop-prod-01"})
    void wordsFindTheirServers(String text, String names) {
        assertThat(String.join(" ", found(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lag<100d", "-lag>1s connections>0", "size<1", "cache>0", "tps>0"})
    void whatIsNotKnownIsNeitherMoreNorLess(String text) {
        FleetRow unknown = Fleets.server("new").link(new Link.Connecting(Fleets.NOW)).row();

        assertThat(search(text).test(unknown)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "shop colour:red | colour:red | UNKNOWN_NAME",
            "env:produktion | env:produktion | UNKNOWN_VALUE",
            "status:broken up | status:broken | UNKNOWN_VALUE",
            "tag: | tag: | NO_VALUE",
            "env:, | env:, | NO_VALUE",
            "lag> | lag> | NO_VALUE",
            "env>production | env>production | NOT_COMPARABLE",
            "lag>5parsecs | lag>5parsecs | NOT_A_DURATION",
            "load>much | load>much | NOT_A_NUMBER",
            "xid>50GB | xid>50GB | NOT_A_PERCENTAGE",
            "size>1km | size>1km | NOT_A_SIZE",
            "version:sixteen | version:sixteen | NOT_A_VERSION",
            "version:9 | version:9 | NOT_A_VERSION",
            "version:16.1.2 | version:16.1.2 | NOT_A_VERSION",
            "-role:king | -role:king | UNKNOWN_VALUE",
            "a \"b c | \"b c | OPEN_QUOTE"})
    void firstWrongWordIsNamed(String text, String word, Mistake mistake) {
        assertThat(FleetSearch.parse(text)).isInstanceOfSatisfying(FleetSearch.Result.Mistaken.class, result -> {
            assertThat(result.word()).isEqualTo(word);
            assertThat(result.mistake()).isEqualTo(mistake);
        });
    }

    @Test
    void mistakeSaysWhatIsPossible() {
        assertThat(FleetSearch.parse("env:prod")).isEqualTo(new FleetSearch.Result.Mistaken("env:prod",
                Mistake.UNKNOWN_VALUE, List.of("production", "staging", "test", "analytics", "none")));
        assertThat(FleetSearch.parse("colour:red")).isEqualTo(new FleetSearch.Result.Mistaken("colour:red",
                Mistake.UNKNOWN_NAME,
                List.of("env", "status", "role", "group", "tag", "name", "host", "version", "load", "active",
                        "blocked", "connections", "tx", "tps", "cache", "lag", "size", "xid", "uptime")));
    }

    @Test
    void textThatMeansNothingNeverFails() {
        for (String text : List.of(":", ">", "-", "--", "\"\"", "a:b:c", "-\"x", "<<", "load>1e999", "ver sion:",
                "version:99.99", "size>999999999999999TB", "\u202e:x", "env:\"production\"")) {
            assertThat(FleetSearch.parse(text)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "st | 0 | status:",
            "env: | 0 | env:production env:staging env:test env:analytics env:none",
            "shop env:st | 5 | env:staging",
            "-ro | 0 | -role:",
            "env:production,s | 0 | env:production,staging",
            "tag: | 0 | tag:Billing tag:eu",
            "tag:B | 0 | tag:Billing",
            "group:w | 0 | \"group:Web Shop\"",
            "version: | 0 | version:9.6 version:16 version:18",
            "zzz | 0 | ''"})
    void lastWordIsCompleted(String text, int begin, String candidates) {
        FleetCompletion completion = FleetCompletion.of(text, ALL);

        assertThat(completion.begin()).isEqualTo(begin);
        for (String candidate : completion.candidates()) {
            assertThat(candidates).contains(candidate);
            assertThat(FleetSearch.parse(candidate.endsWith(":") ? candidate + "x" : candidate)).isNotNull();
        }
        assertThat(completion.candidates().isEmpty()).isEqualTo(candidates.isEmpty());
    }

    @Test
    void afterABlankEveryNameIsOffered() {
        FleetCompletion completion = FleetCompletion.of("shop ", ALL);

        assertThat(completion.begin()).isEqualTo(5);
        assertThat(completion.candidates()).startsWith("env:", "status:", "role:", "group:", "tag:", "name:", "host:",
                "version:", "load>", "active>");
    }

    private static List<String> found(String text) {
        FleetSearch search = search(text);
        return ALL.stream().filter(search).map(row -> row.server().name()).toList();
    }

    private static FleetSearch search(String text) {
        if (FleetSearch.parse(text) instanceof FleetSearch.Result.Understood(var search)) {
            return search;
        }
        throw new AssertionError(FleetSearch.parse(text).toString());
    }
}

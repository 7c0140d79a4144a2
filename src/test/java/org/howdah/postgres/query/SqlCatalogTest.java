package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.model.server.ServerVersion;
import org.howdah.postgres.connect.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCatalogTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/howdah/postgres/query");

    private final SqlCatalog catalog = new SqlCatalog();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    @Test
    void listNamesEveryFileAndNoOther() throws IOException {
        Map<String, List<String>> onDisk = files()
                .peek(file -> assertThat(file.toString()).endsWith(".sql"))
                .collect(Collectors.groupingBy(file -> FOLDER.relativize(file).getName(0).toString(), TreeMap::new,
                        Collectors.mapping(file -> file.getFileName().toString().replace(".sql", ""),
                                Collectors.toList())));
        onDisk.replaceAll((_, versions) -> versions.stream().sorted().toList());
        Map<String, List<String>> listed = new TreeMap<>(SqlCatalog.VERSIONS);
        listed.replaceAll((_, versions) -> versions.stream().sorted().toList());

        assertThat(listed).isEqualTo(onDisk);
    }

    @Test
    void versionsAreListedFromTheLowestUp() {
        assertThat(SqlCatalog.VERSIONS.values()).allSatisfy(versions -> assertThat(
                versions.stream().map(ServerVersion::of).toList()).isSorted().doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileBeginsWithItsReasonAndIsOneStatementWithItsColumnsByName(Path file) throws IOException {
        String text = Files.readString(file);
        String statement = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));

        assertThat(text).startsWith("-- ");
        assertThat(statement).doesNotContain(";").doesNotContain("*/").doesNotContainPattern("(?i)select\\s+\\*");
        assertThat(statement.lines()).as("a comment inside would be sent").noneMatch(line -> line.contains("--"));
    }

    @Test
    void statementIsThatOfTheNewestVersionNotAboveTheServers() {
        assertThat(statement("databases", "9.6")).isEqualTo(statement("databases", "11"));
        assertThat(statement("databases", "12")).isEqualTo(statement("databases", "13"))
                .isNotEqualTo(statement("databases", "11"));
        assertThat(statement("databases", "99")).isEqualTo(statement("databases", "14"));
        assertThat(catalog.get("sessions", new ServerVersion(140_007))).isEqualTo(statement("sessions", "14"));
    }

    @Test
    void versionNewerThanAnyKnownHasTheNewestKnownStatements() {
        assertThat(SqlCatalog.VERSIONS).allSatisfy((query, versions) -> assertThat(statement(query, "99"))
                .isEqualTo(statement(query, versions.getLast())));
    }

    @Test
    void versionBelowTheLowestHasNoStatement() {
        assertThat(catalog.find("wal", new ServerVersion(90_500))).isEmpty();
    }

    @Test
    void unknownQueryIsAMistake() {
        assertThatThrownBy(() -> catalog.find("nonsense", ServerVersion.of("18")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nonsense");
    }

    @Test
    void statementCarriesOurMarkAndNoCommentOfTheFile() {
        assertThat(statement("second", "18")).startsWith(SqlCatalog.TAG).doesNotContain("--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"})
    void everyProbeHasAStatementAndOneLaneOnEverySupportedVersion(String version) {
        ServerVersion server = ServerVersion.of(version);

        assertThat(ProbeCatalog.probes()).allSatisfy(
                probe -> assertThat(catalog.find(probe.name(), server)).isPresent());
        assertThat(Stream.concat(ProbeCatalog.probes(Lane.LIVE, server).stream(),
                ProbeCatalog.probes(Lane.SLOW, server).stream())).hasSameElementsAs(ProbeCatalog.probes())
                .doesNotHaveDuplicates();
    }

    private String statement(String query, String version) {
        return catalog.get(query, ServerVersion.of(version));
    }
}

package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesFileTest {
    private static final TableLayout LAYOUT = new TableLayout(
            List.of(new TableLayout.Column("pid", 80, false), new TableLayout.Column("user", null, true)),
            List.of(new TableLayout.Sort("pid", true)));

    @TempDir
    private Path folder;

    @Test
    void withoutAFileTheUsualHolds() {
        assertThat(open().preferences()).isEqualTo(Preferences.USUAL);
        assertThat(open().mistakes()).isEmpty();
    }

    @Test
    void everyPreferenceComesBack() throws Exception {
        Preferences all = new Preferences(Preferences.Theme.DARK, Preferences.Density.COMFORTABLE, 150,
                Preferences.TimeZoneChoice.SERVER, Preferences.NumberFormat.PLAIN, Duration.ofSeconds(5), false,
                Preferences.Tray.NO, Preferences.LogLevel.DEBUG, Duration.ofMinutes(5),
                new HistoryLimits(30, 50), new WindowPlace(-10, 20, 800, 600, true),
                Preferences.USUAL.withTable("sessions", LAYOUT).tables(),
                Preferences.USUAL.withFilter("sessions", "user:app -idle").filters());
        assertThat(open().update(_ -> all)).isEqualTo(all);
        assertThat(open().preferences()).isEqualTo(all);
        assertThat(open().update(_ -> Preferences.USUAL)).isEqualTo(Preferences.USUAL);
        assertThat(open().preferences()).isEqualTo(Preferences.USUAL);
    }

    @Test
    void aWrongValueIsNamedAndTheOthersHold() throws Exception {
        write("""
                {
                  "theme": "pink",
                  "font_scale": 300,
                  "density": "comfortable",
                  "notifications": "yes",
                  "window": {"x": 1},
                  "tables": {"a": 1, "b": {"columns": [{"id": "pid"}]}},
                  "filters": {"c": ["x"], "d": "idle"},
                  "live_interval": "0s",
                  "auto_lock": "13h",
                  "history_days": 0,
                  "history_gigabytes": "all"
                }
                """);
        PreferencesFile file = open();
        assertThat(file.preferences()).isEqualTo(Preferences.USUAL.withDensity(Preferences.Density.COMFORTABLE)
                .withTable("b", new TableLayout(List.of(new TableLayout.Column("pid", null, false)), List.of()))
                .withTable("a", new TableLayout(List.of(), List.of()))
                .withFilter("d", "idle"));
        assertThat(file.mistakes()).hasSize(9).allSatisfy(
                mistake -> assertThat(mistake).startsWith(folder.resolve("preferences.json") + ", line ")
                        .endsWith("; the usual is taken."));
        assertThat(file.mistakes().getFirst()).contains("line 2, column 12: \"theme\" is none of system, light, dark");
    }

    @Test
    void onlyWhatIsChangedIsWritten() throws Exception {
        write("{\"theme\": \"pink\", \"sounds\": {\"loud\": true}, \"density\": \"comfortable\"}");
        PreferencesFile file = open();
        file.update(preferences -> preferences.withFontScale(120).withFilter("sessions", "x"));
        assertThat(Files.readString(folder.resolve("preferences.json"))).contains("\"theme\": \"pink\"")
                .contains("\"loud\": true").contains("\"font_scale\": 120").contains("\"comfortable\"")
                .doesNotContain("log_level");
        assertThat(file.mistakes()).hasSize(1);
    }

    @Test
    void aFileThatIsNoJsonIsNotOverwritten() throws Exception {
        write("{\"theme\": ");
        PreferencesFile file = open();
        assertThat(file.preferences()).isEqualTo(Preferences.USUAL);
        assertThat(file.mistakes()).hasSize(1);
        assertThatThrownBy(() -> file.update(preferences -> preferences.withFontScale(90)))
                .isInstanceOf(SettingsException.class).hasMessageContaining("line 1");
        assertThat(folder.resolve("preferences.json")).hasContent("{\"theme\": ");
    }

    @Test
    void whatCannotBeIsNotSaved() {
        assertThatThrownBy(() -> open().update(preferences -> preferences.withFontScale(500)))
                .isInstanceOf(SettingsException.class).hasMessageContaining("font_scale");
        assertThat(folder.resolve("preferences.json")).doesNotExist();
    }

    @Test
    void anotherProcesssChangesAreKept() throws Exception {
        PreferencesFile one = open();
        PreferencesFile two = open();
        List<Preferences> seen = new ArrayList<>();
        assertThat(two.preferences()).isEqualTo(Preferences.USUAL);
        try (var _ = two.subscribe(seen::add)) {
            one.update(preferences -> preferences.withFontScale(90));
            two.update(preferences -> preferences.withTheme(Preferences.Theme.DARK));
        }
        assertThat(open().preferences())
                .isEqualTo(Preferences.USUAL.withFontScale(90).withTheme(Preferences.Theme.DARK));
        assertThat(seen).containsExactly(open().preferences());
    }

    @Test
    void hostileFiltersComeBack() throws Exception {
        PreferencesFile file = open();
        for (HostileText hostile : HostileTexts.corpus()) {
            if (hostile.text().length() <= 4_000) {
                file.update(preferences -> preferences.withFilter("page", hostile.text()));
                assertThat(open().preferences().filters().getOrDefault("page", "")).as(hostile.name())
                        .isEqualTo(hostile.text());
            }
        }
    }

    private PreferencesFile open() {
        return new PreferencesFile(folder);
    }

    private void write(String content) throws Exception {
        Files.writeString(folder.resolve("preferences.json"), content);
    }
}

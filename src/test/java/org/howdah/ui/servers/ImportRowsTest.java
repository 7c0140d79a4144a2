package org.howdah.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.howdah.model.server.ServerId;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.ui.FakeFleet;
import org.junit.jupiter.api.Test;

class ImportRowsTest {
    @Test
    void copiesWhatBecomesOfEachEntryWithItsOwnWords() {
        List<ImportLine> lines = List.of(
                new ImportLine.New("line 1", FakeFleet.registered(ServerId.random(), "shop \u202e"), List.of()),
                new ImportLine.New("line 2", FakeFleet.registered(ServerId.random(), "crm"), List.of("no port", "a")),
                new ImportLine.Known("line 3", "db-1:5432/shop", "shop"),
                new ImportLine.Wrong("line 4", "Line 4 is none."), new ImportLine.Skipped("line 5", "a replica set"));
        assertThat(lines.stream().map(ImportRows::of)).containsExactly(
                List.of("line 1", "shop \u202e", "new"), List.of("line 2", "crm", "new; no port; a"),
                List.of("line 3", "db-1:5432/shop", "already there as shop"),
                List.of("line 4", "", "Line 4 is none."), List.of("line 5", "", "left out: a replica set"));
        assertThat(lines.stream().map(ImportRows::of))
                .allMatch(row -> row.size() == ImportRows.COLUMNS.size());
    }
}

package org.howdah.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.instance.WaitEventText;
import org.junit.jupiter.api.Test;

class WaitMeaningsTest {
    private final List<WaitEventText> told = new ArrayList<>();
    private final WaitMeanings meanings = new WaitMeanings(() -> List.copyOf(told));

    @Test
    void ofAServerThatTellsNothingOurWordsAreShown() {
        assertThat(meanings.of("IO:DataFileRead")).isEqualTo(WaitTexts.of("IO:DataFileRead"));
        assertThat(meanings.of("IO:SomethingNew")).isEqualTo(WaitTexts.of("IO:SomethingNew"));
        assertThat(meanings.of("CPU*")).isEqualTo(WaitTexts.of("CPU*"));
    }

    @Test
    void serverSaysWhatItIsAndWeWhatIsUsuallyBehindIt() {
        told.add(new WaitEventText("IO", "DataFileRead", "Waiting for a read from a relation data file"));
        assertThat(meanings.of("IO:DataFileRead")).isEqualTo("Waiting for a read from a relation data file. "
                + WaitTexts.of("IO:DataFileRead"));
    }

    @Test
    void eventThatOnlyTheServerKnowsIsExplainedByItAlone() {
        told.add(new WaitEventText("Extension", "MyThing", "Waiting for my thing."));
        assertThat(meanings.of("Extension:MyThing")).isEqualTo("Waiting for my thing.");
    }

    @Test
    void wordsOfTheServerAreMadeSafe() {
        told.add(new WaitEventText("IO", "Bad", "one\u202Etwo\nthree"));
        assertThat(meanings.of("IO:Bad")).doesNotContain("\u202E", "\n").contains("one", "two", "three");
    }

    @Test
    void whatTheServerSaysLaterIsShownThen() {
        assertThat(meanings.of("IO:Late")).isEqualTo(WaitTexts.of("IO:Late"));
        told.add(new WaitEventText("IO", "Late", "Waiting for something late."));
        assertThat(meanings.of("IO:Late")).isEqualTo("Waiting for something late.");
    }
}

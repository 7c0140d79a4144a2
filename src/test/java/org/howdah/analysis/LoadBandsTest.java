package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.LoadBands.Band;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;

class LoadBandsTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static Load load(LoadDimension dimension, Map<String, Long> active) {
        return new Load(new TimeRange(START, START.plusSeconds(5)), Duration.ofSeconds(5), dimension,
                List.of(new LoadBucket(START, 5, active, 9L, 0L)));
    }

    @Test
    void waitClassesAreAllThereInTheirOrder() {
        LoadBands bands = LoadBands.of(load(LoadDimension.WAIT_CLASS, Map.of("Lock", 3L)), null);
        assertThat(bands.bands()).map(Band::value).containsExactly("CPU*", "IO", "Buffer", "LWLock", "Lock", "IPC",
                "Client", "Timeout", "Other");
    }

    @Test
    void mostLoadLiesLowest() {
        LoadBands bands = LoadBands.of(load(LoadDimension.USER, Map.of("a", 3L, "b", 9L, "c", 5L)), null);
        assertThat(bands.bands()).map(Band::value).containsExactly("b", "c", "a");
        assertThat(bands.bands()).map(Band::colour).doesNotHaveDuplicates();
    }

    @Test
    void valueKeepsItsPlaceAndColourWhileOthersGrowALittle() {
        LoadBands first = LoadBands.of(load(LoadDimension.USER, Map.of("a", 30L, "b", 31L)), null);
        LoadBands second = LoadBands.of(load(LoadDimension.USER, Map.of("a", 40L, "b", 31L)), first);
        assertThat(second.bands()).isEqualTo(first.bands());
    }

    @Test
    void valueKeepsItsColourWhenANewOneComes() {
        LoadBands first = LoadBands.of(load(LoadDimension.USER, Map.of("a", 30L, "b", 31L)), null);
        LoadBands second = LoadBands.of(load(LoadDimension.USER, Map.of("a", 40L, "b", 31L, "c", 50L)), first);
        assertThat(second.bands()).map(Band::value).containsExactly("c", "a", "b");
        assertThat(second.bands()).contains(first.bands().getFirst(), first.bands().getLast());
    }

    @Test
    void waitEventHasTheColourOfItsClassWhereThatIsFree() {
        LoadBands bands = LoadBands.of(load(LoadDimension.WAIT_EVENT,
                Map.of("Lock:relation", 30L, "CPU*", 20L, "Lock:tuple", 4L)), null);
        assertThat(bands.bands()).contains(new Band("CPU*", WaitClass.CPU), new Band("Lock:relation", WaitClass.LOCK));
        assertThat(bands.bands()).map(Band::colour).doesNotHaveDuplicates();
    }

    @Test
    void classIsThatOfTheTypeBeforeTheColon() {
        assertThat(LoadBands.classOf("LWLock:WALWrite")).isEqualTo(WaitClass.LWLOCK);
        assertThat(LoadBands.classOf("CPU*")).isEqualTo(WaitClass.CPU);
        assertThat(LoadBands.classOf("Something:New")).isEqualTo(WaitClass.OTHER);
    }
}

package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.range.WindowTime;

/// A filter of the load as chips.
final class FilterSteps {
    private FilterSteps() {}

    /// In the order of the dimensions.
    static List<FilterTrail.Step> of(LoadFilter filter, LoadWords words, WindowTime time) {
        List<FilterTrail.Step> steps = new ArrayList<>();
        for (LoadDimension dimension : LoadDimension.values()) {
            String value = filter.values().get(dimension);
            if (value != null) {
                steps.add(new FilterTrail.Step(LoadWords.shortTitle(dimension), words.name(dimension, value),
                        () -> time.filterProperty().set(time.filterProperty().get().without(dimension))));
            }
        }
        return steps;
    }
}

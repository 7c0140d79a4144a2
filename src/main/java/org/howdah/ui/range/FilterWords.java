package org.howdah.ui.range;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.session.SessionKey;
import org.howdah.text.SafeText;
import org.howdah.ui.control.FilterTrail;
import org.howdah.ui.control.Messages;

/// To what the load of a window is narrowed, in words. Screen thread.
public final class FilterWords {
    private static final int LONGEST = 60;
    private static final int LONGEST_WHOLE = 1_000;

    private FilterWords() {}

    /// Shows a window's filter, from which each part can be taken away.
    public static void show(FilterTrail trail, WindowTime time) {
        LoadFilter filter = time.filterProperty().get();
        List<FilterTrail.Step> steps = new ArrayList<>();
        for (LoadDimension dimension : LoadDimension.values()) {
            String value = filter.values().get(dimension);
            if (value != null) {
                steps.add(new FilterTrail.Step(title(dimension), name(dimension, value, time.texts()),
                        () -> time.filterProperty().set(time.filterProperty().get().without(dimension))));
            }
        }
        trail.show(steps, time::clearFilter);
    }

    /// A value as it stands in a filter, safe to show; of a statement its text, where that was seen.
    public static String name(LoadDimension dimension, String value, StatementTexts texts) {
        String text = dimension == LoadDimension.STATEMENT ? texts.of(value) : null;
        return text == null ? name(dimension, value) : SafeText.line(text, LONGEST);
    }

    /// The same where there is room for a long one: nearly every statement as a whole.
    public static String wholeName(LoadDimension dimension, String value, StatementTexts texts) {
        String text = dimension == LoadDimension.STATEMENT ? texts.of(value) : null;
        return text == null ? name(dimension, value) : SafeText.line(text, LONGEST_WHOLE);
    }

    /// A value as it stands in a filter, safe to show.
    public static String name(LoadDimension dimension, String value) {
        String name = value.equals(LoadBucket.NONE)
                ? Messages.text("load.none")
                : switch (dimension) {
                    case WAIT_EVENT -> value.replaceFirst(":", ": ");
                    case SESSION -> SessionKey.ofWord(value).map(key -> Integer.toString(key.pid())).orElse(value);
                    default -> value;
                };
        return SafeText.line(name, LONGEST);
    }

    static String title(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS -> Messages.text("load.filter.waitClass");
            case WAIT_EVENT -> Messages.text("load.filter.waitEvent");
            case STATEMENT -> Messages.text("load.filter.statement");
            case DATABASE -> Messages.text("load.filter.database");
            case USER -> Messages.text("load.filter.user");
            case APPLICATION -> Messages.text("load.filter.application");
            case CLIENT -> Messages.text("load.filter.client");
            case BACKEND_TYPE -> Messages.text("load.filter.backendType");
            case SESSION -> Messages.text("load.filter.session");
        };
    }
}

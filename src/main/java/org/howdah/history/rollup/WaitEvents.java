package org.howdah.history.rollup;

import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// How a wait event is named together with its type. Pure.
public final class WaitEvents {
    private WaitEvents() {}

    /// `IO:DataFileRead`, `CPU*` for none.
    public static String name(@Nullable String type, @Nullable String event) {
        return type == null ? WaitClass.CPU.label() : event == null ? type : type + ":" + event;
    }

    /// The label of the class of such a name.
    public static String waitClass(String name) {
        if (name.equals(WaitClass.CPU.label())) {
            return name;
        }
        int end = name.indexOf(':');
        return WaitClass.of(end < 0 ? name : name.substring(0, end)).label();
    }
}

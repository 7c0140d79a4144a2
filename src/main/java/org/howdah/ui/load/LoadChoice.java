package org.howdah.ui.load;

import java.util.HashSet;
import java.util.Set;
import org.howdah.model.history.LoadDimension;

/// How a window wants its load to be drawn; outlives the page. Screen thread.
public final class LoadChoice {
    private final Set<String> hidden = new HashSet<>();
    private LoadDimension dimension = LoadDimension.WAIT_CLASS;
    private boolean idle;

    LoadDimension dimension() {
        return dimension;
    }

    /// Divides by something else; what was hidden is of no use then.
    ///
    /// @return whether it was another one
    boolean divideBy(LoadDimension wanted) {
        boolean other = wanted != dimension;
        if (other) {
            dimension = wanted;
            hidden.clear();
        }
        return other;
    }

    boolean isIdleShown() {
        return idle;
    }

    void showIdle(boolean wanted) {
        idle = wanted;
    }

    void hide(String value, boolean wanted) {
        if (wanted) {
            hidden.add(value);
        } else {
            hidden.remove(value);
        }
    }

    /// Values that are not drawn.
    Set<String> hidden() {
        return hidden;
    }
}

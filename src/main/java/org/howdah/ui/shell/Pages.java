package org.howdah.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Page;
import org.jspecify.annotations.Nullable;

/// The page that is shown, and those that are kept. A page of all servers is made once and keeps its filter; one of a
/// single server is made when it is gone to and thrown away when it is left. Screen thread.
final class Pages {
    /// Where the user is.
    ///
    /// @param server null on pages that are not of one server
    record Place(PageId page, @Nullable ServerId server) {}

    private final Map<PageId, Supplier<Page>> ofAll;
    private final Map<PageId, Function<ServerId, Page>> ofOne;
    private final Map<PageId, Page> kept = new EnumMap<>(PageId.class);
    private @Nullable Page shown;
    private @Nullable Place place;
    private boolean active;

    /// @param ofAll makes the pages that are not of one server
    /// @param ofOne makes those of a single server
    Pages(Map<PageId, Supplier<Page>> ofAll, Map<PageId, Function<ServerId, Page>> ofOne) {
        this.ofAll = new EnumMap<>(ofAll);
        this.ofOne = new EnumMap<>(ofOne);
    }

    @Nullable
    Page shown() {
        return shown;
    }

    @Nullable
    Place place() {
        return place;
    }

    /// Leaves the present page and makes another one the present one, active if the window is.
    Page go(Place target) {
        Page present = shown;
        if (present != null && target.equals(place)) {
            return present;
        }
        if (present != null) {
            present.deactivate();
        }
        Function<ServerId, Page> one = ofOne.get(target.page());
        Page page = one != null
                ? one.apply(Objects.requireNonNull(target.server()))
                : kept.computeIfAbsent(target.page(), this::make);
        shown = page;
        place = target;
        return page;
    }

    void activate() {
        active = true;
        if (shown != null) {
            shown.activate();
        }
    }

    void deactivate() {
        active = false;
        if (shown != null) {
            shown.deactivate();
        }
    }

    /// Begins the page that was gone to, once it has its place in the window.
    void begin() {
        if (active && shown != null) {
            shown.activate();
        }
    }

    /// Throws away the pages that are kept and not shown: they are made anew when they are gone to.
    void forgetHidden() {
        kept.values().removeIf(page -> page != shown);
    }

    private Page make(PageId page) {
        Supplier<Page> supplier = ofAll.get(page);
        if (supplier == null) {
            throw new IllegalArgumentException("There is no page " + page);
        }
        return supplier.get();
    }
}

package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.howdah.alert.Alert;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The frame of the window: welcome, palette, sheet of keys, and what an alert says.
final class ShellPictures {
    private ShellPictures() {}

    static List<Picture> of(Sampled sampled) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(Picture.of("welcome", sampled.withoutServers(), window -> window.go("servers")));
        pictures.add(Picture.of("palette", sampled, window -> window.palette("")));
        pictures.add(Picture.of("palette-found", sampled, window -> window.palette("pre")));
        pictures.add(Picture.of("palette-nothing", sampled, window -> window.palette("qqqq")));
        pictures.add(Picture.of("keys", sampled, PictureWindow::keys));
        pictures.add(Picture.of("close-question", sampled, window -> CloseQuestion.show(null, window::look, _ -> {})));
        Sampled lost = sampled.lost();
        pictures.add(Picture.of("alert-toasts", lost, window -> {
            List<Alert> alerts = StillContext.alerts(lost).book().open();
            alerts.stream().limit(2).forEach(alert -> window.toast(ShellAlerts.toast(alert, () -> {})));
            window.toast(ShellAlerts.toast(alerts.size(), () -> {}));
        }));
        return pictures;
    }
}

package org.howdah.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The heartbeat of JavaFX's own animation clock: no thread of its own.
public final class TimelineHeartbeat implements Heartbeat {
    /// The timeline has nothing to draw between two beats.
    private static final double FRAMES_PER_SECOND = 2;

    @Override
    public Beat start(Runnable action) {
        Timeline timeline = new Timeline(FRAMES_PER_SECOND, new KeyFrame(Duration.seconds(1), _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}

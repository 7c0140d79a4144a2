package org.howdah.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// One log file of bounded size; nothing goes to the terminal, which belongs to the commands.
final class Logs {
    private static final FileSize LARGEST = FileSize.valueOf("5MB");
    private static final int OLD_ONES = 3;
    /// Control characters in a message would forge lines of their own, and so would the message of an exception: its
    /// lines are marked as what follows another.
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%thread] %logger{24} - "
            + "%replace(%msg){'[\\p{Cntrl}]', '?'}%n%replace(%ex{full}){'(?m)^(?=.)', '    | '}";

    private Logs() {}

    /// Every path is laid out before the first line is written, so that nothing of the start is lost.
    static void open(Path folder, Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        RollingFileAppender<ILoggingEvent> file = new PrivateFileAppender();
        file.setContext(context);
        file.setFile(folder.resolve("howdah.log").toString());
        file.setEncoder(encoder(context));
        file.setRollingPolicy(rolling(context, file, folder));
        file.setTriggeringPolicy(trigger(context));
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(file);
        // The pool reports each failed attempt to connect, which the slow lane reports by itself.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // The driver logs through the JDK, whose own handler would write to the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static FixedWindowRollingPolicy rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path folder) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("howdah.%i.log").toString());
        policy.setMinIndex(1);
        policy.setMaxIndex(OLD_ONES);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(LARGEST);
        policy.start();
        return policy;
    }
}

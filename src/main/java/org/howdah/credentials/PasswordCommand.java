package org.howdah.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.howdah.text.SafeText;

/// Runs a program that prints a password, such as that of a password manager: without a shell, without input, with little
/// of our environment, and not for long. The first line of what it prints is the password. Nothing that it says is
/// logged. Any thread but the screen's.
public final class PasswordCommand {
    /// A password manager may ask for a finger or a key meanwhile; whoever needs longer opens it beforehand.
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 20;
    /// More than any password, and as much as a pipe holds.
    private static final int LONGEST = 65_536;
    private static final int SHOWN_COMPLAINT = 200;
    /// What a program needs to find its own files and to ask its user; in particular no PGPASSWORD.
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL",
            "LC_CTYPE", "LC_MESSAGES", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "DISPLAY",
            "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "GNUPGHOME",
            "PASSWORD_STORE_DIR", "KRB5CCNAME", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP", "APPDATA",
            "LOCALAPPDATA", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "PROGRAMDATA");

    private final LongSupplier nanoTime;

    /// @param nanoTime a monotonic clock
    public PasswordCommand(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Runs it and waits for its end.
    ///
    /// @throws SecretException with what became of the program, and the first line of its complaint
    public char[] run(List<String> command) throws SecretException {
        if (command.isEmpty()) {
            throw new SecretException("No command is set that prints the password: enter one.");
        }
        String program = SafeText.line(command.getFirst());
        Process process = start(command, program);
        Output out = new Output(process.getInputStream());
        Output complaint = new Output(process.getErrorStream());
        try {
            await(process, program, out, complaint);
            int code = process.exitValue();
            if (code != 0) {
                throw new SecretException("The password command " + program + " failed with exit code " + code
                        + complaint.words());
            }
            return out.firstLine(program, complaint);
        } catch (IOException e) {
            throw new SecretException("What the password command " + program + " printed could not be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretException("Nobody waits for the password command " + program + " any more.", e);
        } finally {
            kill(process);
            out.forget();
            complaint.forget();
        }
    }

    private static Process start(List<String> command, String program) throws SecretException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !INHERITED.contains(name.toUpperCase(java.util.Locale.ROOT)));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new SecretException("The password command " + program
                    + " cannot be started: check that it exists and may be run, and name it with its whole path.", e);
        }
    }

    private void await(Process process, String program, Output out, Output complaint)
            throws IOException, InterruptedException, SecretException {
        long until = nanoTime.getAsLong() + PATIENCE.toNanos();
        boolean alive = true;
        while (alive) {
            alive = !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            out.take();
            complaint.take();
            if (alive && nanoTime.getAsLong() - until > 0) {
                throw new SecretException("The password command " + program + " was not done after "
                        + PATIENCE.toSeconds() + " seconds and was ended" + complaint.words());
            }
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// What came out of the program so far. Whatever does not fit is left to the program, which waits until it is ended.
    private static final class Output {
        private final InputStream in;
        private final byte[] bytes = new byte[LONGEST];
        private int length;

        Output(InputStream in) {
            this.in = in;
        }

        void take() throws IOException {
            int available = Math.min(in.available(), LONGEST - length);
            if (available > 0) {
                length += Math.max(0, in.read(bytes, length, available));
            }
        }

        char[] firstLine(String program, Output complaint) throws SecretException {
            int end = end();
            if (end == 0) {
                throw new SecretException("The password command " + program + " printed no password"
                        + complaint.words());
            }
            try {
                return Secrets.decode(bytes, 0, end);
            } catch (CharacterCodingException e) {
                throw new SecretException("What the password command " + program + " printed is not UTF-8.", e);
            }
        }

        /// May be a secret itself, so it is shown, never logged, and not much of it.
        String words() {
            String line = SafeText.line(new String(bytes, 0, end(), StandardCharsets.UTF_8)).strip();
            if (line.isEmpty()) {
                return ".";
            }
            String shown = line.length() > SHOWN_COMPLAINT ? line.substring(0, SHOWN_COMPLAINT) + "…" : line;
            return ": " + shown + (shown.endsWith(".") ? "" : ".");
        }

        private int end() {
            int end = 0;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
        }

        void forget() {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}

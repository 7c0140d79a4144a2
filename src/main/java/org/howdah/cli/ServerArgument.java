package org.howdah.cli;

/// Finds the server that an argument names: `demo`, or a `postgresql://` address.
public final class ServerArgument {
    private final Demos demos;
    private final String osUser;

    /// @param osUser whose name is taken where an address names no user
    public ServerArgument(Demos demos, String osUser) {
        this.demos = demos;
        this.osUser = osUser;
    }

    /// @throws CommandFailure if it names none
    ResolvedServer resolve(String argument) {
        if (argument.equals("demo")) {
            return demos.join();
        }
        if (ServerUri.looksLikeOne(argument)) {
            var target = new ServerUri(osUser).parse(argument);
            return new ResolvedServer(target.address().label(), target, true);
        }
        throw new CommandFailure(ExitCode.WRONG_USAGE,
                "There is no server of that name: give a postgresql:// address, or demo.");
    }
}

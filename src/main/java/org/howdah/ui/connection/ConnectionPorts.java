package org.howdah.ui.connection;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;

/// What the connection dialog asks of the rest of the program.
///
/// @param tester tests what was entered
/// @param nameTaken whether another server than the one being edited has this name
/// @param keeper keeps what was entered, or says why not
/// @param passwords keeps those that are entered
/// @param look puts the window's theme on the dialog's scene
/// @param clock of the wall, for the time of a test
/// @param osUser who is meant where no user is named
public record ConnectionPorts(ConnectionTester tester, Predicate<String> nameTaken, ServerKeeper keeper,
        PasswordKeeping passwords, Consumer<Scene> look, InstantSource clock, String osUser) {}

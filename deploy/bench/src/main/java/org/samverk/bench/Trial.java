package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/// What is measured beside the questions, on the large side alone: it tells ratios, too, of what it does
/// itself.
interface Trial {
    void run(Ground ground, PrintStream out) throws IOException, SQLException, InterruptedException;
}

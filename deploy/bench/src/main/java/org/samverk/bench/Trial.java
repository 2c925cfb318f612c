package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/// What is measured beside the questions, on one side or on both: it tells ratios, too, of what it does itself.
interface Trial {
    void run(Ground small, Ground large, PrintStream out) throws IOException, SQLException, InterruptedException;
}

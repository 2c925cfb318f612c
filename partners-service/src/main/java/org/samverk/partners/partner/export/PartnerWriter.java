package org.samverk.partners.partner.export;

import java.io.IOException;

/// Writes partners one after the other, holding none of them. The output is not closed with it.
public interface PartnerWriter {
    void write(ExportedPartner partner) throws IOException;

    /// Only when all are written: half a list must not look like a whole one.
    void end() throws IOException;
}

package org.samverk.agreements.agreement.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "samverk.ocds")
interface OcdsConfig {
    /// What our processes are told apart by from those of other publishers; a real one is registered with the standard.
    @WithDefault("ocds-samverk")
    String prefix();

    /// Where callers reach the suite, for addresses in what is passed on; by default where they have called.
    Optional<URI> publicUrl();
}

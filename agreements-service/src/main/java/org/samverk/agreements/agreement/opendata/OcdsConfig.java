package org.samverk.agreements.agreement.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "samverk.ocds")
interface OcdsConfig {
    /// What our processes are told apart by from those of other publishers; a real one is registered with the standard.
    @WithDefault("ocds-samverk")
    String prefix();
}

package org.samverk.agreements.pilot.trial;

import java.util.UUID;

/// That a partner was offered the pilot; it sees it from then on.
public record PilotOffer(UUID partnerId, int round) {}

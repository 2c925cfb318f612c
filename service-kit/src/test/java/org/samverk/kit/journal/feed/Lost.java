package org.samverk.kit.journal.feed;

import jakarta.enterprise.context.ApplicationScoped;

/// Follows a neighbour whose address nobody has set.
@ApplicationScoped
class Lost implements FeedHandler {
    @Override
    public String feed() {
        return "nowhere";
    }

    @Override
    public void handle(CloudEvent event) {}
}

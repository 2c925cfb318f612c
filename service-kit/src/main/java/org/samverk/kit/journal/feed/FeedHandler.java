package org.samverk.kit.journal.feed;

/// What a service does with a neighbour's events. Several may follow one feed: they take each event together.
public interface FeedHandler {
    /// The neighbour's name: its feed is `/events/{name}`, its address the setting `samverk.services.{name}`.
    String feed();

    /// Takes one event into the read model; called in the transaction that moves the position on, in feed order,
    /// each event once.
    void handle(CloudEvent event);
}

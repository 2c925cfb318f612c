package org.samverk.partners.forum.content;

/// What kind of body it is. HEALTH_CLUSTER is the Danish sundhedsklynge, HEALTH_COUNCIL the sundhedsråd.
public enum ForumType {
    POLITICAL_STEERING_GROUP,
    STRATEGY_GROUP,
    WORKING_GROUP,
    PUBLIC_HEALTH_COUNCIL,
    THEME_GROUP,
    REGION_MUNICIPALITY_GROUP,
    POLITICAL_PREPARATION,
    COUNCIL,
    COMMITTEE,
    NETWORK,
    IOP_FORUM,
    HEALTH_CLUSTER,
    HEALTH_COUNCIL,
    OTHER
}

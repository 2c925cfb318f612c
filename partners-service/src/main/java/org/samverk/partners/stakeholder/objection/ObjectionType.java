package org.samverk.partners.stakeholder.objection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ObjectionType")
public enum ObjectionType {
    OBJECTION,
    RESISTANCE_TO_CHANGE
}

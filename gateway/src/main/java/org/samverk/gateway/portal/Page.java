package org.samverk.gateway.portal;

import org.samverk.gateway.Representation;

record Page(Representation shown, Language language) {}

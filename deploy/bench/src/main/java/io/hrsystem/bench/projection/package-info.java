/** The read model as an Axon user writes it: a JPA entity, loaded and saved for each event, behind Axon's processor. */
@NullMarked
package io.hrsystem.bench.projection;

import org.jspecify.annotations.NullMarked;

/** The databases of this service, who it is there, and how a request reads. */
@NullMarked
package io.hrsystem.query.platform.database;

import org.jspecify.annotations.NullMarked;

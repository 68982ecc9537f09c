@NullMarked
package io.hrsystem.query.platform.graphql.api;

import org.jspecify.annotations.NullMarked;

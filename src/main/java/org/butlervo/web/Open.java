// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource that everybody may read, and that is no query: no identity is asked for, and nothing is counted. All others ask. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Open {}

#!/usr/bin/env node
console.log("dimensionering");

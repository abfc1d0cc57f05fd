/*
 * What Prototype.js 1.6 and 1.7 do to the platform, as far as today's scripts can tell. Other scripts on the page have to
 * live with that.
 */
(function () {
  var toArray = function (list) {
    if (!list) return [];
    var results = new Array(list.length || 0);
    for (var at = 0; at < results.length; at += 1) results[at] = list[at];
    return results;
  };
  Array.from = toArray;
  Array.prototype.reduce = function () {
    return this.length > 1 ? this : this[0];
  };
  Array.prototype.entries = Array.prototype.toArray = function () {
    return toArray(this);
  };
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.first = function () {
    return this[0];
  };
  Array.prototype.last = function () {
    return this[this.length - 1];
  };
  // Makes JSON.stringify write JSON into JSON.
  Array.prototype.toJSON = function () {
    return '[' + this.join(', ') + ']';
  };
  String.prototype.toJSON = function () {
    return '"' + this + '"';
  };
  Number.prototype.toJSON = Boolean.prototype.toJSON = function () {
    return String(this);
  };
  Function.prototype.bind = function (owner) {
    var method = this;
    var given = toArray(arguments).slice(1);
    return function () {
      return method.apply(owner, given.concat(toArray(arguments)));
    };
  };
  Element.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
    return this;
  };
  Element.prototype.toggle =
    Element.prototype.show =
    Element.prototype.hide =
      function () {
        return this;
      };
})();

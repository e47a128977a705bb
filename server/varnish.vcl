vcl 4.1;
# Varnish 7 in front of the endpoint: varnishd -f server/varnish.vcl -a :6081
# It keeps what the endpoint calls public, as long as that says, and passes everything else on.

backend default {
  .host = "127.0.0.1";
  .port = "8787";
}

# Who may purge: curl -X PURGE http://127.0.0.1:6081/v1/rules
acl purgers {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ purgers) {
      return (synth(405));
    }
    return (purge);
  }
  # The endpoint knows no cookies: those of other things on the same name must not keep answers apart.
  unset req.http.Cookie;
  # Varnish's own rules do this too: what carries a token is never looked up.
  if (req.http.Authorization) {
    return (pass);
  }
}

sub vcl_backend_response {
  # Only what says that it is public, and only when it is there.
  if (beresp.http.Cache-Control !~ "public" || beresp.status != 200) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
}

sub vcl_deliver {
  set resp.http.X-Cache = "miss";
  if (obj.hits > 0) {
    set resp.http.X-Cache = "hit";
  }
}

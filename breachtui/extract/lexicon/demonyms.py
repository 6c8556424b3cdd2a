"""What the people of a state call themselves: the Government Publishing Office Style Manual, 5.23."""

DEMONYMS = {
    "alabamians": "AL", "alaskans": "AK", "arizonans": "AZ", "arkansans": "AR", "californians": "CA",
    "coloradans": "CO", "delawareans": "DE", "floridians": "FL", "georgians": "GA", "hawaiians": "HI",
    "idahoans": "ID", "illinoisans": "IL", "hoosiers": "IN", "iowans": "IA", "kansans": "KS",
    "kentuckians": "KY", "louisianians": "LA", "mainers": "ME", "marylanders": "MD",
    "michiganders": "MI", "michiganians": "MI", "minnesotans": "MN", "mississippians": "MS",
    "missourians": "MO", "montanans": "MT", "nebraskans": "NE", "nevadans": "NV",
    "oklahomans": "OK", "ohioans": "OH", "oregonians": "OR", "pennsylvanians": "PA", "tennesseans": "TN",
    "texans": "TX", "utahns": "UT", "vermonters": "VT", "virginians": "VA", "washingtonians": "WA",
    "wisconsinites": "WI", "wyomingites": "WY",
    "yorkers": "NY", "jerseyans": "NJ", "hampshirites": "NH",
}  # fmt: skip

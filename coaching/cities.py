"""Which IANA zones there are to choose from, for whom they are likely, and which places keep their clocks."""

REPRESENTATIVES = (
    *("Asia/Shanghai", "Asia/Kolkata", "Africa/Nairobi", "Africa/Lagos", "Europe/Berlin", "Asia/Bangkok"),
    *("Asia/Karachi", "Africa/Johannesburg", "America/Sao_Paulo", "America/New_York", "Asia/Tokyo", "Asia/Dhaka"),
    *("America/Mexico_City", "Africa/Abidjan", "America/Bogota", "Africa/Cairo", "Europe/Athens", "America/Chicago"),
    *("America/Caracas", "Asia/Tehran", "Europe/London", "America/Los_Angeles", "Asia/Yangon", "Asia/Dubai"),
    *("Asia/Kabul", "Africa/Casablanca", "Asia/Kathmandu", "America/Denver", "Australia/Brisbane", "Australia/Sydney"),
    *("America/Santiago", "America/Phoenix", "America/Havana", "Asia/Jerusalem", "Asia/Beirut", "Asia/Gaza"),
    *("America/Vancouver", "Pacific/Auckland", "America/Edmonton", "America/Halifax", "Europe/Chisinau"),
    *("Pacific/Guadalcanal", "Australia/Adelaide", "Pacific/Honolulu", "America/Winnipeg", "Pacific/Fiji"),
    *("America/Anchorage", "Atlantic/Cape_Verde", "America/St_Johns", "Pacific/Apia", "Australia/Darwin"),
    *("Atlantic/Azores", "America/Nuuk", "Pacific/Pago_Pago", "Pacific/Marquesas", "Pacific/Easter"),
    *("Pacific/Kiritimati", "America/Miquelon"),
)
"""A zone for every clock that people live by now, the most populous first."""

REMOTE = (
    *("America/Noronha", "Pacific/Norfolk", "Pacific/Gambier", "Pacific/Chatham", "Australia/Lord_Howe"),
    *("America/Adak", "Australia/Eucla", "Pacific/Pitcairn"),
)
"""Clocks of fewer than 5,000 people each, for whom millions would be asked one question more."""

SPREAD = (
    *("America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Europe/London", "Europe/Berlin"),
    *("Africa/Nairobi", "Asia/Kolkata", "Asia/Shanghai", "Asia/Bangkok", "Europe/Athens", "Asia/Dubai"),
)

LANGUAGES = {
    "am": ("Africa/Addis_Ababa",),
    "ar": ("Africa/Cairo", "Asia/Riyadh", "Asia/Dubai", "Africa/Algiers", "Africa/Casablanca", "Africa/Khartoum"),
    "az": ("Asia/Baku",),
    "be": ("Europe/Minsk",),
    "bg": ("Europe/Sofia",),
    "bn": ("Asia/Dhaka", "Asia/Kolkata"),
    "ca": ("Europe/Madrid",),
    "cs": ("Europe/Prague",),
    "da": ("Europe/Copenhagen", "Atlantic/Faroe", "America/Nuuk"),
    "de": ("Europe/Berlin",),
    "el": ("Europe/Athens", "Europe/Berlin", "Australia/Sydney"),
    "en": (
        *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Europe/London"),
        *("Asia/Kolkata", "Australia/Sydney", "Asia/Singapore", "Africa/Lagos", "Africa/Johannesburg"),
        *("Africa/Nairobi", "America/Phoenix", "America/Halifax", "Pacific/Auckland"),
    ),
    "es": (
        *("America/Mexico_City", "Europe/Madrid", "America/Bogota", "America/Argentina/Buenos_Aires"),
        *("America/Santiago", "America/Caracas", "America/New_York", "America/Los_Angeles", "America/Chicago"),
    ),
    "et": ("Europe/Tallinn",),
    "fa": ("Asia/Tehran", "Asia/Kabul"),
    "fi": ("Europe/Helsinki", "Europe/Stockholm"),
    "fil": ("Asia/Manila",),
    "fr": ("Europe/Paris", "America/Toronto", "Africa/Abidjan", "Africa/Kinshasa", "Africa/Casablanca"),
    "he": ("Asia/Jerusalem",),
    "hi": ("Asia/Kolkata",),
    "hr": ("Europe/Zagreb",),
    "hu": ("Europe/Budapest",),
    "hy": ("Asia/Yerevan",),
    "id": ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
    "it": ("Europe/Rome",),
    "ja": ("Asia/Tokyo",),
    "ka": ("Asia/Tbilisi",),
    "kk": ("Asia/Almaty",),
    "km": ("Asia/Phnom_Penh",),
    "ko": ("Asia/Seoul",),
    "lt": ("Europe/Vilnius",),
    "lv": ("Europe/Riga",),
    "ms": ("Asia/Kuala_Lumpur",),
    "my": ("Asia/Yangon",),
    "nb": ("Europe/Oslo",),
    "ne": ("Asia/Kathmandu",),
    "nl": ("Europe/Amsterdam", "America/Paramaribo"),
    "no": ("Europe/Oslo",),
    "pl": ("Europe/Warsaw", "Europe/London"),
    "pt": ("America/Sao_Paulo", "Europe/Lisbon", "Africa/Luanda", "Africa/Maputo", "America/Manaus"),
    "ro": ("Europe/Bucharest", "Europe/Rome"),
    "ru": (
        *("Europe/Moscow", "Asia/Yekaterinburg", "Europe/Samara", "Asia/Novosibirsk", "Europe/Kaliningrad"),
        *("Asia/Irkutsk", "Asia/Vladivostok", "Asia/Omsk"),
    ),
    "sk": ("Europe/Bratislava",),
    "sl": ("Europe/Ljubljana",),
    "sr": ("Europe/Belgrade",),
    "sv": ("Europe/Stockholm", "Europe/Helsinki"),
    "sw": ("Africa/Nairobi", "Africa/Kinshasa"),
    "th": ("Asia/Bangkok",),
    "tr": ("Europe/Istanbul", "Europe/Berlin"),
    "uk": ("Europe/Kyiv", "Europe/Warsaw"),
    "ur": ("Asia/Karachi", "Asia/Kolkata"),
    "uz": ("Asia/Tashkent",),
    "vi": ("Asia/Ho_Chi_Minh",),
    "zh": ("Asia/Shanghai", "Asia/Taipei"),
}
"""Where the speakers of a language mostly live, by its ISO code."""

_USA = "USA, US, United States, United States of America, America"

PLACES = {
    # North America
    "America/New_York": (
        "New York City, NYC, Manhattan, Brooklyn, Queens, Washington, Washington DC, DC, Boston, Philadelphia, Philly, "
        "Miami, Atlanta, Charlotte, Raleigh, Baltimore, Pittsburgh, Cleveland, Columbus, Cincinnati, Orlando, Tampa, "
        "Jacksonville, Buffalo, Rochester, Richmond, Virginia Beach, Newark, Jersey City, Providence, Hartford, "
        "Savannah, Charleston, Knoxville, Fort Lauderdale, Cambridge, Portland, Springfield, St Petersburg, Lexington, "
        "Connecticut, Delaware, Florida, Georgia, Kentucky, Maine, Maryland, Massachusetts, New Hampshire, New Jersey, "
        "New York State, North Carolina, Ohio, Pennsylvania, Rhode Island, South Carolina, Tennessee, Vermont, "
        "Virginia, West Virginia, Eastern Time, EST, EDT, " + _USA
    ),
    "America/Chicago": (
        "Houston, Dallas, Austin, San Antonio, Fort Worth, Milwaukee, Minneapolis, St Paul, St Louis, Kansas City, "
        "New Orleans, Memphis, Nashville, Oklahoma City, Tulsa, Omaha, Madison, Des Moines, Birmingham, Little Rock, "
        "Springfield, Alabama, Arkansas, Illinois, Iowa, Kansas, Kentucky, Louisiana, Minnesota, Mississippi, "
        "Missouri, Nebraska, North Dakota, Oklahoma, South Dakota, Tennessee, Texas, Wisconsin, Central Time, CST, "
        "CDT, " + _USA
    ),
    "America/Denver": (
        "Salt Lake City, Albuquerque, Colorado Springs, El Paso, Santa Fe, Colorado, Montana, New Mexico, "
        "South Dakota, Utah, Wyoming, Mountain Time, MST, MDT, " + _USA
    ),
    "America/Los_Angeles": (
        "LA, San Francisco, SF, Bay Area, San Diego, San Jose, Seattle, Portland, Las Vegas, Sacramento, Oakland, "
        "Fresno, Long Beach, Reno, Berkeley, Palo Alto, California, Nevada, Oregon, Washington, Washington State, "
        "Pacific Time, PST, PDT, " + _USA
    ),
    "America/Phoenix": "Tucson, Mesa, Scottsdale, Arizona, " + _USA,
    "America/Anchorage": "Fairbanks, Alaska, " + _USA,
    "Pacific/Honolulu": "Hawaii, Hilo, Waikiki, " + _USA,
    "America/Boise": "Idaho",
    "America/Detroit": "Michigan, Ann Arbor, Grand Rapids",
    "America/Indiana/Indianapolis": "Indiana, Fort Wayne",
    "America/Toronto": "Ottawa, Montreal, Montréal, Quebec, Québec City, Mississauga, Hamilton, Ontario, Canada",
    "America/Winnipeg": "Manitoba, Canada",
    "America/Regina": "Saskatoon, Saskatchewan, Canada",
    "America/Edmonton": "Calgary, Alberta, Yellowknife, Canada",
    "America/Vancouver": "Victoria, Surrey, Burnaby, Richmond, British Columbia, BC, Canada",
    "America/Halifax": "Nova Scotia, New Brunswick, Prince Edward Island, Atlantic Time, Canada",
    "America/St_Johns": "Newfoundland, Canada",
    # Latin America and the Caribbean
    "America/Mexico_City": (
        "CDMX, Ciudad de México, Guadalajara, Puebla, León, Toluca, Querétaro, Oaxaca, Acapulco, Veracruz, Mexico"
    ),
    "America/Tijuana": "Mexicali, Baja California, Mexico",
    "America/Cancun": "Playa del Carmen, Tulum, Quintana Roo, Mexico",
    "America/Hermosillo": "Sonora, Mexico",
    "America/Mazatlan": "Culiacán, La Paz, Baja California Sur, Mexico",
    "America/Guatemala": "Guatemala City",
    "America/Belize": "Belize City, Belmopan",
    "America/El_Salvador": "San Salvador",
    "America/Tegucigalpa": "Honduras, San Pedro Sula",
    "America/Managua": "Nicaragua",
    "America/Costa_Rica": "San José",
    "America/Panama": "Panama City, Ciudad de Panamá",
    "America/Havana": "Cuba, La Habana",
    "America/Jamaica": "Kingston, Montego Bay",
    "America/Port-au-Prince": "Haiti, Haïti",
    "America/Santo_Domingo": "Dominican Republic, República Dominicana, Punta Cana",
    "America/Puerto_Rico": "San Juan",
    "America/Nassau": "Bahamas",
    "America/Port_of_Spain": "Trinidad and Tobago, Trinidad, Tobago",
    "America/Barbados": "Bridgetown",
    "America/Antigua": "Antigua and Barbuda, Barbuda",
    "America/St_Kitts": "St Kitts and Nevis, Nevis",
    "America/St_Vincent": "St Vincent and the Grenadines",
    "America/Grand_Turk": "Turks and Caicos, Turks and Caicos Islands, Turks and Caicos Is",
    "America/Cayman": "Cayman Islands, Grand Cayman",
    "America/Kralendijk": "Bonaire, Caribbean Netherlands, Caribbean NL",
    "America/Lower_Princes": "Sint Maarten, St Maarten",
    "America/Marigot": "St Martin, Saint-Martin",
    "America/St_Thomas": "US Virgin Islands, Virgin Islands",
    "America/Tortola": "British Virgin Islands, Virgin Islands",
    "America/Bogota": "Colombia, Medellín, Cali, Barranquilla, Cartagena",
    "America/Caracas": "Venezuela, Maracaibo, Valencia, Mérida",
    "America/Guayaquil": "Ecuador, Quito, Cuenca",
    "America/Lima": "Peru, Perú, Arequipa, Trujillo, Cusco",
    "America/La_Paz": "Bolivia, Santa Cruz, Cochabamba, Sucre, El Alto",
    "America/Santiago": "Chile, Valparaíso, Concepción, Viña del Mar",
    "America/Argentina/Buenos_Aires": "Argentina, Rosario, La Plata, Mar del Plata, CABA",
    "America/Argentina/Cordoba": "Córdoba",
    "America/Argentina/San_Juan": "San Juan",
    "America/Montevideo": "Uruguay",
    "America/Asuncion": "Paraguay, Ciudad del Este",
    "America/Sao_Paulo": (
        "Rio de Janeiro, Rio, Brasília, Belo Horizonte, Curitiba, Porto Alegre, Campinas, Goiânia, Florianópolis, "
        "Santos, Guarulhos, Vitória, Joinville, Brazil, Brasil"
    ),
    "America/Bahia": "Salvador, Salvador da Bahia",
    "America/Fortaleza": "Natal, Ceará, São Luís, Teresina, João Pessoa",
    "America/Recife": "Pernambuco, Olinda",
    "America/Belem": "Pará, Macapá",
    "America/Manaus": "Amazonas, Brazil, Brasil",
    "America/Guyana": "Georgetown",
    "America/Paramaribo": "Suriname",
    "America/Cayenne": "French Guiana, Guyane",
    "Atlantic/Stanley": "Falkland Islands, Falklands",
    "Atlantic/South_Georgia": "South Georgia and the South Sandwich Islands",
    "America/Nuuk": "Greenland, Godthåb",
    "America/Miquelon": "St Pierre and Miquelon",
    # Europe
    "Europe/London": (
        "England, Scotland, Wales, Northern Ireland, United Kingdom, UK, Great Britain, Britain, GB, Manchester, "
        "Birmingham, Leeds, Glasgow, Edinburgh, Liverpool, Bristol, Sheffield, Cardiff, Belfast, Newcastle, "
        "Nottingham, Leicester, Southampton, Brighton, Oxford, Cambridge, York, Aberdeen, Plymouth, Coventry, BST, GMT"
    ),
    "Europe/Dublin": "Ireland, Éire, Cork, Galway, Limerick",
    "Europe/Lisbon": "Portugal, Lisboa, Porto, Oporto, Braga, Coimbra, Faro",
    "Atlantic/Azores": "Ponta Delgada, Açores, Portugal",
    "Atlantic/Madeira": "Funchal",
    "Atlantic/Reykjavik": "Iceland, Ísland",
    "Atlantic/Faroe": "Faroe Islands, Tórshavn",
    "Europe/Berlin": (
        "Germany, Deutschland, Munich, München, Muenchen, Hamburg, Cologne, Köln, Koeln, Frankfurt, Frankfurt am Main, "
        "Stuttgart, Düsseldorf, Duesseldorf, Leipzig, Dresden, Hannover, Hanover, Nuremberg, Nürnberg, Nuernberg, "
        "Bremen, Essen, Dortmund, Bonn, Münster, Karlsruhe, Mannheim, Freiburg, Heidelberg, Augsburg, Bochum, Kiel, "
        "Wiesbaden, Mainz, Aachen, Potsdam, Central European Time, CET, CEST, MEZ"
    ),
    "Europe/Vienna": "Austria, Österreich, Oesterreich, Wien, Graz, Linz, Salzburg, Innsbruck",
    "Europe/Zurich": "Switzerland, Schweiz, Suisse, Svizzera, Geneva, Genève, Genf, Basel, Bern, Lausanne, Lugano",
    "Europe/Vaduz": "Liechtenstein",
    "Europe/Paris": (
        "France, Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille, Rennes, Grenoble, "
        "Dijon, Angers, Reims"
    ),
    "Europe/Brussels": "Belgium, Belgique, België, Bruxelles, Brussel, Antwerp, Antwerpen, Ghent, Gent, Bruges, Liège",
    "Europe/Amsterdam": (
        "Netherlands, Nederland, Holland, Rotterdam, Hague, Den Haag, Utrecht, Eindhoven, Groningen, Tilburg, Leiden"
    ),
    "Europe/Luxembourg": "Luxemburg",
    "Europe/Madrid": (
        "Spain, España, Barcelona, Valencia, Seville, Sevilla, Zaragoza, Málaga, Murcia, Palma, Mallorca, Bilbao, "
        "Alicante, Granada, Córdoba, San Sebastián, Vigo, León"
    ),
    "Atlantic/Canary": "Canary Islands, Canarias, Las Palmas, Tenerife, Gran Canaria, Spain, España",
    "Europe/Rome": (
        "Italy, Italia, Roma, Milan, Milano, Naples, Napoli, Turin, Torino, Florence, Firenze, Venice, Venezia, "
        "Bologna, Genoa, Genova, Palermo, Bari, Catania, Verona, Padua, Padova, Trieste, Pisa"
    ),
    "Europe/Vatican": "Vatican City, Holy See",
    "Europe/Copenhagen": "Denmark, Danmark, København, Aarhus, Århus, Odense, Aalborg",
    "Europe/Oslo": "Norway, Norge, Bergen, Trondheim, Stavanger",
    "Arctic/Longyearbyen": "Svalbard and Jan Mayen, Svalbard, Longyearbyen",
    "Europe/Stockholm": "Sweden, Sverige, Gothenburg, Göteborg, Malmö, Uppsala, Lund",
    "Europe/Helsinki": "Finland, Suomi, Espoo, Tampere, Turku, Oulu",
    "Europe/Mariehamn": "Åland Islands, Åland",
    "Europe/Warsaw": (
        "Poland, Polska, Warszawa, Kraków, Cracow, Łódź, Wrocław, Poznań, Gdańsk, Szczecin, Lublin, Katowice, Gdynia"
    ),
    "Europe/Prague": "Czechia, Czech Republic, Česko, Praha, Brno, Ostrava, Plzeň",
    "Europe/Bratislava": "Slovakia, Slovensko, Košice",
    "Europe/Budapest": "Hungary, Magyarország, Debrecen, Szeged",
    "Europe/Ljubljana": "Slovenia, Slovenija, Maribor",
    "Europe/Zagreb": "Croatia, Hrvatska, Split, Dubrovnik, Rijeka",
    "Europe/Sarajevo": "Bosnia, Bosnia and Herzegovina, Bosna i Hercegovina, Mostar, Banja Luka",
    "Europe/Belgrade": "Serbia, Srbija, Beograd, Novi Sad, Niš, Kosovo, Pristina, Prishtina",
    "Europe/Podgorica": "Montenegro, Crna Gora",
    "Europe/Skopje": "North Macedonia, Macedonia",
    "Europe/Tirane": "Albania, Shqipëria, Tirana",
    "Europe/Malta": "Valletta",
    "Europe/Athens": "Greece, Hellas, Athina, Thessaloniki, Patras, Heraklion, Crete",
    "Asia/Nicosia": "Cyprus, Nicosia, Limassol, Larnaca",
    "Europe/Sofia": "Bulgaria, Plovdiv, Varna, Burgas",
    "Europe/Bucharest": "Romania, România, București, Cluj, Cluj-Napoca, Timișoara, Iași, Constanța, Brașov",
    "Europe/Chisinau": "Moldova, Kishinev",
    "Europe/Kyiv": "Ukraine, Ukraina, Kiev, Kharkiv, Kharkov, Odesa, Odessa, Lviv, Dnipro, Zaporizhzhia",
    "Europe/Minsk": "Belarus, Gomel",
    "Europe/Vilnius": "Lithuania, Lietuva, Kaunas",
    "Europe/Riga": "Latvia, Latvija",
    "Europe/Tallinn": "Estonia, Eesti, Tartu",
    "Europe/Moscow": "Moskva, St Petersburg, Nizhny Novgorod, Kazan, Rostov, Sochi, Voronezh, Russia, Rossiya",
    "Europe/Kaliningrad": "Russia, Rossiya",
    "Europe/Samara": "Togliatti, Izhevsk, Russia, Rossiya",
    "Asia/Yekaterinburg": "Ekaterinburg, Chelyabinsk, Perm, Ufa, Tyumen, Russia, Rossiya",
    "Asia/Novosibirsk": "Russia, Rossiya",
    "Asia/Irkutsk": "Russia, Rossiya",
    "Asia/Vladivostok": "Khabarovsk, Russia, Rossiya",
    "Europe/Istanbul": "Istanbul, Turkey, Türkiye, Ankara, Izmir, Bursa, Antalya, Adana, Konya, Gaziantep",
    # Africa
    "Africa/Cairo": "Egypt, Alexandria, Giza, Luxor, Sharm El Sheikh",
    "Africa/Casablanca": "Morocco, Maroc, Rabat, Marrakech, Marrakesh, Fez, Fes, Tangier, Agadir",
    "Africa/El_Aaiun": "Western Sahara, Laayoune",
    "Africa/Algiers": "Algeria, Algérie, Alger, Oran",
    "Africa/Tunis": "Tunisia, Tunisie, Sfax",
    "Africa/Tripoli": "Libya, Benghazi",
    "Africa/Lagos": "Nigeria, Abuja, Kano, Ibadan, Port Harcourt, Benin City, Kaduna",
    "Africa/Accra": "Ghana, Kumasi",
    "Africa/Abidjan": "Ivory Coast, Côte d'Ivoire, Yamoussoukro, Greenwich Mean Time, GMT",
    "Africa/Dakar": "Senegal, Sénégal",
    "Africa/Bamako": "Mali",
    "Africa/Banjul": "Gambia",
    "Africa/Bissau": "Guinea-Bissau",
    "Africa/Conakry": "Guinea, Guinée",
    "Africa/Freetown": "Sierra Leone",
    "Africa/Monrovia": "Liberia",
    "Africa/Nouakchott": "Mauritania",
    "Africa/Ouagadougou": "Burkina Faso",
    "Africa/Lome": "Togo",
    "Africa/Sao_Tome": "São Tomé and Príncipe",
    "Atlantic/Cape_Verde": "Cabo Verde, Praia",
    "Atlantic/St_Helena": "Ascension",
    "Africa/Porto-Novo": "Benin, Bénin, Cotonou",
    "Africa/Niamey": "Niger",
    "Africa/Ndjamena": "Chad, Tchad",
    "Africa/Douala": "Cameroon, Cameroun, Yaoundé",
    "Africa/Malabo": "Equatorial Guinea",
    "Africa/Libreville": "Gabon",
    "Africa/Bangui": "Central African Republic, Central African Rep",
    "Africa/Brazzaville": "Republic of the Congo, Congo",
    "Africa/Kinshasa": "DR Congo, DRC, Democratic Republic of the Congo, Congo",
    "Africa/Lubumbashi": "Goma, Bukavu, DR Congo, DRC, Democratic Republic of the Congo, Congo",
    "Africa/Luanda": "Angola",
    "Africa/Johannesburg": "South Africa, Joburg, Cape Town, Durban, Pretoria, Soweto, Port Elizabeth, Bloemfontein",
    "Africa/Harare": "Zimbabwe, Bulawayo",
    "Africa/Lusaka": "Zambia",
    "Africa/Maputo": "Mozambique, Moçambique, Beira",
    "Africa/Blantyre": "Malawi, Lilongwe",
    "Africa/Gaborone": "Botswana",
    "Africa/Windhoek": "Namibia",
    "Africa/Maseru": "Lesotho",
    "Africa/Mbabane": "Eswatini, Swaziland",
    "Africa/Kigali": "Rwanda",
    "Africa/Bujumbura": "Burundi, Gitega",
    "Africa/Khartoum": "Sudan, Omdurman",
    "Africa/Juba": "South Sudan",
    "Africa/Nairobi": "Kenya, Mombasa, Kisumu, East Africa Time, EAT",
    "Africa/Kampala": "Uganda",
    "Africa/Dar_es_Salaam": "Tanzania, Dodoma, Zanzibar, Arusha, Mwanza",
    "Africa/Addis_Ababa": "Ethiopia, Addis",
    "Africa/Asmara": "Eritrea",
    "Africa/Mogadishu": "Somalia, Hargeisa",
    "Indian/Antananarivo": "Madagascar",
    "Indian/Comoro": "Comoros",
    "Indian/Mahe": "Seychelles, Victoria",
    "Indian/Mauritius": "Port Louis",
    # Asia
    "Asia/Jerusalem": "Israel, Tel Aviv, Haifa, Beersheba, IST",
    "Asia/Hebron": "Palestine, West Bank, Ramallah",
    "Asia/Gaza": "Palestine, Gaza City",
    "Asia/Beirut": "Lebanon, Liban",
    "Asia/Damascus": "Syria, Aleppo",
    "Asia/Amman": "Jordan",
    "Asia/Baghdad": "Iraq, Basra, Mosul, Erbil",
    "Asia/Riyadh": "Saudi Arabia, KSA, Jeddah, Mecca, Makkah, Medina, Dammam",
    "Asia/Kuwait": "Kuwait City",
    "Asia/Bahrain": "Manama",
    "Asia/Qatar": "Doha",
    "Asia/Aden": "Yemen, Sanaa",
    "Asia/Dubai": "United Arab Emirates, UAE, Emirates, Abu Dhabi, Sharjah",
    "Asia/Muscat": "Oman",
    "Asia/Tehran": "Iran, Mashhad, Isfahan, Shiraz, Tabriz, Karaj",
    "Asia/Baku": "Azerbaijan",
    "Asia/Tbilisi": "Georgia, Sakartvelo, Batumi",
    "Asia/Yerevan": "Armenia",
    "Asia/Kabul": "Afghanistan, Herat, Kandahar",
    "Asia/Karachi": "Pakistan, Lahore, Islamabad, Rawalpindi, Faisalabad, Multan, Peshawar, Quetta, Hyderabad, PKT",
    "Asia/Tashkent": "Uzbekistan",
    "Asia/Ashgabat": "Turkmenistan",
    "Asia/Dushanbe": "Tajikistan",
    "Asia/Bishkek": "Kyrgyzstan",
    "Asia/Almaty": "Kazakhstan, Astana, Nur-Sultan, Shymkent",
    "Asia/Kolkata": (
        "India, Bharat, Mumbai, Bombay, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Madras, Hyderabad, Calcutta, "
        "Pune, Ahmedabad, Jaipur, Lucknow, Kanpur, Nagpur, Surat, Indore, Bhopal, Patna, Vadodara, Goa, Kochi, Cochin, "
        "Thiruvananthapuram, Coimbatore, Chandigarh, Gurgaon, Gurugram, Noida, Visakhapatnam, Guwahati, Varanasi, "
        "Agra, Amritsar, Mysore, Mysuru, Srinagar, IST"
    ),
    "Asia/Colombo": "Sri Lanka, Kandy",
    "Indian/Maldives": "Malé",
    "Asia/Kathmandu": "Nepal, Pokhara",
    "Asia/Thimphu": "Bhutan",
    "Asia/Dhaka": "Bangladesh, Dacca, Chittagong, Chattogram, Sylhet, Khulna",
    "Indian/Chagos": "British Indian Ocean Territory, Diego Garcia",
    "Asia/Yangon": "Myanmar, Burma, Rangoon, Mandalay",
    "Asia/Bangkok": "Thailand, Chiang Mai, Phuket, Pattaya",
    "Asia/Ho_Chi_Minh": "Vietnam, Viet Nam, Saigon, Ho Chi Minh City, HCMC, Hanoi, Da Nang, Hai Phong, Can Tho",
    "Asia/Phnom_Penh": "Cambodia, Siem Reap",
    "Asia/Vientiane": "Laos",
    "Asia/Jakarta": (
        "Surabaya, Bandung, Medan, Semarang, Yogyakarta, Palembang, Bekasi, Depok, Tangerang, Bogor, WIB, Indonesia"
    ),
    "Asia/Makassar": "Bali, Denpasar, Ubud, Ujung Pandang, Lombok, Manado, WITA, Indonesia",
    "Asia/Jayapura": "Papua, WIT, Indonesia",
    "Asia/Dili": "East Timor, Timor-Leste",
    "Asia/Kuala_Lumpur": "Malaysia, KL, Penang, George Town, Johor Bahru, Ipoh",
    "Asia/Kuching": "Sarawak, Sabah, Kota Kinabalu",
    "Asia/Manila": "Philippines, Pilipinas, Quezon City, Cebu, Cebu City, Davao, Makati",
    "Asia/Shanghai": (
        "China, Beijing, Peking, Shenzhen, Guangzhou, Canton, Chengdu, Chongqing, Tianjin, Wuhan, Hangzhou, Xi'an, "
        "Nanjing, Suzhou, Shenyang, Qingdao, Dalian, Xiamen, Harbin, Changsha, Kunming, Zhengzhou, Ningbo, Jinan"
    ),
    "Asia/Hong_Kong": "HK, Kowloon, HKT",
    "Asia/Macau": "Macao",
    "Asia/Taipei": "Taiwan, Kaohsiung, Taichung, Tainan, Hsinchu",
    "Asia/Ulaanbaatar": "Mongolia, Ulan Bator",
    "Asia/Tokyo": (
        "Japan, Nippon, Tokio, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Kobe, Fukuoka, Hiroshima, Sendai, Kawasaki, "
        "Saitama, Okinawa, Naha, JST"
    ),
    "Asia/Seoul": "South Korea, Korea, Busan, Incheon, Daegu, Daejeon, Gwangju, Jeju, KST",
    "Asia/Pyongyang": "North Korea",
    # Australia and the Pacific
    "Australia/Sydney": (
        "Sydney, Canberra, Newcastle, Wollongong, New South Wales, NSW, Australian Capital Territory, ACT, Australia, "
        "AEST, AEDT"
    ),
    "Australia/Melbourne": "Melbourne, Victoria, Geelong",
    "Australia/Hobart": "Hobart, Tasmania, Launceston",
    "Australia/Brisbane": "Brisbane, Queensland, Gold Coast, Cairns, Townsville, Australia",
    "Australia/Adelaide": "Adelaide, South Australia, Australia",
    "Australia/Darwin": "Darwin, Northern Territory, Alice Springs, Australia",
    "Australia/Perth": "Perth, Western Australia, Fremantle, Australia",
    "Australia/Broken_Hill": "Broken Hill",
    "Australia/Eucla": "Eucla",
    "Australia/Lord_Howe": "Lord Howe Island, Lord Howe",
    "Pacific/Auckland": "New Zealand, Aotearoa, NZ, Wellington, Christchurch, Hamilton, Dunedin, Queenstown",
    "Pacific/Chatham": "Chatham Islands",
    "Pacific/Port_Moresby": "Papua New Guinea, PNG",
    "Pacific/Guadalcanal": "Solomon Islands, Honiara",
    "Pacific/Efate": "Vanuatu, Port Vila",
    "Pacific/Noumea": "New Caledonia, Nouméa",
    "Pacific/Fiji": "Suva",
    "Pacific/Norfolk": "Norfolk Island",
    "Pacific/Tongatapu": "Tonga",
    "Pacific/Apia": "Samoa",
    "Pacific/Pago_Pago": "American Samoa, Samoa",
    "Pacific/Fakaofo": "Tokelau",
    "Pacific/Funafuti": "Tuvalu",
    "Pacific/Wallis": "Wallis and Futuna",
    "Pacific/Rarotonga": "Cook Islands",
    "Pacific/Tahiti": "French Polynesia, Papeete, Bora Bora",
    "Pacific/Tarawa": "Kiribati",
    "Pacific/Kiritimati": "Kiribati, Christmas Island, Line Islands",
    "Pacific/Majuro": "Marshall Islands",
    "Pacific/Pohnpei": "Micronesia, Ponape",
    "Pacific/Chuuk": "Micronesia, Truk",
    "Pacific/Saipan": "Northern Mariana Islands",
    "Pacific/Guam": "Hagåtña",
    "Indian/Christmas": "Christmas Island",
    "Indian/Cocos": "Cocos Islands, Keeling Islands, Cocos",
    "Indian/Kerguelen": "French Southern Territories, French S Terr",
    "UTC": "UTC, Coordinated Universal Time, Zulu",
}
"""Large cities, countries, and the states of countries with many zones, by zone.

A zone's own city need not be named again; a name under several zones is ambiguous, and the earlier is the likelier.
Case, accents and punctuation are let go when a name is read, so a second spelling stands only where letters differ.
"""

LABELS = {
    "America/Asuncion": "Asunción",
    "America/Bogota": "Bogotá",
    "America/Sao_Paulo": "São Paulo",
    "America/St_Johns": "St. John's",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
    "Europe/Tirane": "Tirana",
}
"""Names of zones' cities that their IANA names do not spell as people do."""
